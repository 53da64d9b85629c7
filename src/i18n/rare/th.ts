import type { RareTranslation } from '../catalogue.js';

/** Thai, the rest. */
export const thRare: RareTranslation = {
  endQuestion: 'จบแชทนี้ไหม',
  endWarning: 'หลังจากนั้นจะไม่สามารถสนทนาต่อได้',
  keepChatting: 'แชทต่อ',
  endedByCustomer: 'คุณจบแชทนี้แล้ว',
  endedByService: 'แชทนี้จบลงแล้ว',
  endedMeanwhile: 'แชทนี้จบลงขณะที่คุณไม่อยู่',

  errorBusy: 'ขณะนี้มีผู้ติดต่อเราจำนวนมาก โปรดลองอีกครั้งในอีกสักครู่',
  errorSetUp: 'แชทไม่พร้อมใช้งานในหน้านี้',
  errorServer: 'แชทไม่ตอบสนองตามที่ควร โปรดลองอีกครั้งในอีกสักครู่',
  errorRefused: 'ไม่สามารถทำได้ในขณะนี้',
  errorTooLong: 'ข้อความนี้ยาวเกินไป',
  errorOutboxFull: 'มีข้อความรอส่งมากเกินไป โปรดรอสักครู่',
};
