import type { RareTranslation } from '../catalogue.js';

/** Korean, the rest. */
export const koRare: RareTranslation = {
  endQuestion: '이 채팅을 종료할까요?',
  endWarning: '종료하면 이어서 할 수 없습니다.',
  keepChatting: '채팅 계속하기',
  endedByCustomer: '채팅을 종료하셨습니다.',
  endedByService: '이 채팅은 끝났습니다.',
  endedMeanwhile: '자리를 비우신 동안 채팅이 종료되었습니다.',

  errorBusy: '지금 문의가 많습니다. 잠시 후 다시 시도해 주세요.',
  errorSetUp: '이 페이지에서는 채팅을 이용할 수 없습니다.',
  errorServer: '채팅이 제대로 응답하지 않습니다. 잠시 후 다시 시도해 주세요.',
  errorRefused: '지금은 할 수 없습니다.',
  errorTooLong: '메시지가 너무 깁니다.',
  errorOutboxFull: '전송 대기 중인 메시지가 너무 많습니다. 잠시 기다려 주세요.',
};
