import type { RareTranslation } from '../catalogue.js';

/** Vietnamese, the rest. */
export const viRare: RareTranslation = {
  endQuestion: 'Kết thúc cuộc trò chuyện này?',
  endWarning: 'Sau đó quý khách không thể tiếp tục.',
  keepChatting: 'Tiếp tục trò chuyện',
  endedByCustomer: 'Quý khách đã kết thúc cuộc trò chuyện này.',
  endedByService: 'Cuộc trò chuyện này đã khép lại.',
  endedMeanwhile: 'Cuộc trò chuyện này đã kết thúc khi quý khách vắng mặt.',

  errorBusy: 'Hiện có nhiều người đang nhắn cho chúng tôi. Vui lòng thử lại sau ít phút.',
  errorSetUp: 'Trò chuyện không khả dụng trên trang này.',
  errorServer: 'Trò chuyện không phản hồi như mong đợi. Vui lòng thử lại sau ít phút.',
  errorRefused: 'Hiện không thể thực hiện.',
  errorTooLong: 'Tin nhắn này quá dài.',
  errorOutboxFull: 'Có quá nhiều tin nhắn đang chờ gửi. Vui lòng đợi một lát.',
};
