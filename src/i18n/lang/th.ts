import type { CommonTexts } from '../catalogue.js';

const messages = (count: number): string => `${String(count)} ข้อความใหม่`;

/** Thai. */
export const th: CommonTexts = {
  lang: 'th',

  chat: 'แชท',
  chatWithUnread: (count) => `แชท, ${messages(count)}`,
  close: 'ปิด',
  menu: 'เมนู',
  welcome: 'มีอะไรให้เราช่วยไหม',
  welcomeHint: 'ส่งข้อความถึงเรา เราจะตอบที่นี่',
  startChat: 'เริ่มแชท',
  startNewChat: 'เริ่มแชทใหม่',

  customer: 'ลูกค้า',
  you: 'คุณ',
  assistant: 'ผู้ช่วย',
  agent: 'เจ้าหน้าที่',
  supervisor: 'หัวหน้างาน',

  messages: 'ข้อความทั้งหมด',
  joined: (name) => `${name} เข้าร่วมแชทแล้ว`,
  left: (name) => `${name} ออกจากแชทแล้ว`,
  invited: 'กำลังเชิญผู้อื่นเข้าร่วม',
  transferred: 'โอนสายสนทนาของคุณแล้ว',
  transferFailed: 'โอนสายสนทนาไม่สำเร็จ',
  idle: 'คุณยังอยู่ไหม แชทจะปิดเร็วๆ นี้หากคุณไม่พิมพ์ข้อความ',
  chatEnded: 'แชทสิ้นสุดแล้ว',
  file: (name) => `ไฟล์: ${name}`,
  unreadable: 'ไม่สามารถแสดงข้อความนี้ที่นี่ได้',
  typing: (name) => `${name} กำลังพิมพ์`,
  newMessages: messages,

  queued: 'รอส่ง',
  sending: 'กำลังส่ง',
  unconfirmed: 'กำลังส่ง',
  sent: 'ส่งแล้ว',
  delivered: 'ส่งถึงแล้ว',
  read: 'อ่านแล้ว',
  failed: 'ยังไม่ได้ส่ง',
  rejected: 'ไม่ได้รับการยอมรับ',
  tryAgain: 'ลองอีกครั้ง',
  edit: 'แก้ไข',

  message: 'ข้อความ',
  placeholder: 'พิมพ์ข้อความ',
  send: 'ส่ง',
  charactersLeft: (count) => `เหลืออีก ${String(count)} อักขระ`,
  tooLong: (count) => `เกิน ${String(count)} อักขระ`,

  connecting: 'กำลังเชื่อมต่อ คุณพิมพ์ได้เลย',
  connected: 'เชื่อมต่อแล้ว',
  reconnecting: 'การเชื่อมต่อขาดหาย กำลังพยายามเชื่อมต่อใหม่',
  tryNow: 'ลองตอนนี้',
  incomplete: 'อาจมีข้อความบางส่วนขาดหาย กำลังพยายามดึงข้อความ',
  delayed: 'ข้อความมาถึงช้าเล็กน้อย',
  earlier: 'การสนทนาก่อนหน้าอยู่ด้านบน',
  endChat: 'จบแชท',
  ending: 'กำลังจบแชท',

  errorNetwork: 'ไม่สามารถเข้าถึงแชทได้ โปรดตรวจสอบการเชื่อมต่อ',
};
