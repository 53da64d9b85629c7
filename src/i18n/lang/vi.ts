import type { CommonTexts } from '../catalogue.js';

const messages = (count: number): string => `${String(count)} tin nhắn mới`;

/** Vietnamese. */
export const vi: CommonTexts = {
  lang: 'vi',

  chat: 'Trò chuyện',
  chatWithUnread: (count) => `Trò chuyện, ${messages(count)}`,
  close: 'Đóng',
  menu: 'Trình đơn',
  welcome: 'Chúng tôi có thể giúp gì cho quý khách?',
  welcomeHint: 'Hãy nhắn tin cho chúng tôi. Chúng tôi sẽ trả lời tại đây.',
  startChat: 'Bắt đầu trò chuyện',
  startNewChat: 'Bắt đầu cuộc trò chuyện mới',

  customer: 'Khách hàng',
  you: 'Quý khách',
  assistant: 'Trợ lý',
  agent: 'Nhân viên hỗ trợ',
  supervisor: 'Giám sát viên',

  messages: 'Tin nhắn',
  joined: (name) => `${name} đã tham gia trò chuyện`,
  left: (name) => `${name} đã rời cuộc trò chuyện`,
  invited: 'Đang mời thêm người khác',
  transferred: 'Quý khách đã được chuyển tiếp',
  transferFailed: 'Chuyển tiếp không thành công',
  idle: 'Quý khách còn ở đó không? Cuộc trò chuyện sẽ sớm đóng nếu quý khách không nhắn gì.',
  chatEnded: 'Cuộc trò chuyện đã kết thúc',
  file: (name) => `Tệp: ${name}`,
  unreadable: 'Không thể hiển thị tin nhắn này ở đây',
  typing: (name) => `${name} đang nhập`,
  newMessages: messages,

  queued: 'Đang chờ gửi',
  sending: 'Đang gửi',
  unconfirmed: 'Đang gửi',
  sent: 'Đã gửi',
  delivered: 'Đã nhận',
  read: 'Đã đọc',
  failed: 'Chưa gửi',
  rejected: 'Không được chấp nhận',
  tryAgain: 'Thử lại',
  edit: 'Sửa',

  message: 'Tin nhắn',
  placeholder: 'Viết tin nhắn',
  send: 'Gửi',
  charactersLeft: (count) => `Còn ${String(count)} ký tự`,
  tooLong: (count) => `Thừa ${String(count)} ký tự`,

  connecting: 'Đang kết nối. Quý khách có thể viết ngay.',
  connected: 'Đã kết nối',
  reconnecting: 'Mất kết nối. Đang cố gắng khôi phục.',
  tryNow: 'Thử ngay',
  incomplete: 'Có thể thiếu một số tin nhắn. Đang cố gắng tải.',
  delayed: 'Tin nhắn đến hơi chậm.',
  earlier: 'Cuộc trò chuyện trước ở phía trên',
  endChat: 'Kết thúc trò chuyện',
  ending: 'Đang kết thúc trò chuyện',

  errorNetwork: 'Không thể truy cập cuộc trò chuyện. Vui lòng kiểm tra kết nối.',
};
