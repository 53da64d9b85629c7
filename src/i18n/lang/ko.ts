import type { CommonTexts } from '../catalogue.js';

const messages = (count: number): string => `새 메시지 ${String(count)}개`;

/** Korean. */
export const ko: CommonTexts = {
  lang: 'ko',

  chat: '채팅',
  chatWithUnread: (count) => `채팅, ${messages(count)}`,
  close: '닫기',
  menu: '메뉴',
  welcome: '무엇을 도와드릴까요?',
  welcomeHint: '메시지를 보내 주세요. 여기에서 답변해 드리겠습니다.',
  startChat: '채팅 시작',
  startNewChat: '새 채팅 시작',

  customer: '고객',
  you: '나',
  assistant: '도우미',
  agent: '상담원',
  supervisor: '관리자',

  messages: '메시지',
  joined: (name) => `${name} 님이 참여했습니다`,
  left: (name) => `${name} 님이 나갔습니다`,
  invited: '다른 담당자를 초대하고 있습니다',
  transferred: '다른 담당자에게 연결되었습니다',
  transferFailed: '연결을 전환하지 못했습니다',
  idle: '아직 계신가요? 메시지가 없으면 채팅이 곧 종료됩니다.',
  chatEnded: '채팅이 종료되었습니다',
  file: (name) => `파일: ${name}`,
  unreadable: '이 메시지는 여기에 표시할 수 없습니다',
  typing: (name) => `${name} 님이 입력 중입니다`,
  newMessages: messages,

  queued: '전송 대기 중',
  sending: '전송 중',
  unconfirmed: '전송 중',
  sent: '전송됨',
  delivered: '전달됨',
  read: '읽음',
  failed: '전송 안 됨',
  rejected: '거부됨',
  tryAgain: '다시 시도',
  edit: '편집',

  message: '메시지',
  placeholder: '메시지를 입력하세요',
  send: '보내기',
  charactersLeft: (count) => `${String(count)}자 남음`,
  tooLong: (count) => `${String(count)}자 초과`,

  connecting: '연결 중입니다. 지금 입력하셔도 됩니다.',
  connected: '연결됨',
  reconnecting: '연결이 끊겼습니다. 다시 연결하고 있습니다.',
  tryNow: '지금 시도',
  incomplete: '일부 메시지가 누락되었을 수 있습니다. 가져오고 있습니다.',
  delayed: '메시지가 조금 늦게 도착합니다.',
  earlier: '위는 이전 대화입니다',
  endChat: '채팅 종료',
  ending: '채팅을 종료하는 중',

  errorNetwork: '채팅에 연결할 수 없습니다. 연결 상태를 확인해 주세요.',
};
