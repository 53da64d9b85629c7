import type { CommonTexts } from '../catalogue.js';

const messages = (count: number): string =>
  count === 1 ? '1 nova mensagem' : `${String(count)} novas mensagens`;

/** Portuguese of Portugal. */
export const ptPT: CommonTexts = {
  lang: 'pt-PT',

  chat: 'Chat',
  chatWithUnread: (count) => `Chat, ${messages(count)}`,
  close: 'Fechar',
  menu: 'Menu',
  welcome: 'Como podemos ajudar?',
  welcomeHint: 'Escreva-nos. Responderemos aqui.',
  startChat: 'Iniciar chat',
  startNewChat: 'Iniciar um novo chat',

  customer: 'Cliente',
  you: 'Eu',
  assistant: 'Assistente',
  agent: 'Agente',
  supervisor: 'Supervisor',

  messages: 'Mensagens',
  joined: (name) => `${name} entrou no chat`,
  left: (name) => `${name} saiu do chat`,
  invited: 'Outra pessoa está a ser convidada',
  transferred: 'A conversa foi transferida',
  transferFailed: 'A transferência não foi possível',
  idle: 'Ainda está aí? O chat será encerrado em breve se não escrever nada.',
  chatEnded: 'O chat terminou',
  file: (name) => `Ficheiro: ${name}`,
  unreadable: 'Não é possível mostrar esta mensagem aqui',
  typing: (name) => `${name} está a escrever`,
  newMessages: messages,

  queued: 'A aguardar envio',
  sending: 'A enviar',
  unconfirmed: 'A enviar',
  sent: 'Enviada',
  delivered: 'Entregue',
  read: 'Lida',
  failed: 'Não enviada',
  rejected: 'Não aceite',
  tryAgain: 'Tentar novamente',
  edit: 'Editar',

  message: 'Mensagem',
  placeholder: 'Escreva uma mensagem',
  send: 'Enviar',
  charactersLeft: (count) => (count === 1 ? 'Resta 1 carácter' : `Restam ${String(count)} caracteres`),
  tooLong: (count) => (count === 1 ? '1 carácter a mais' : `${String(count)} caracteres a mais`),

  connecting: 'A estabelecer ligação. Já pode escrever.',
  connected: 'Ligado',
  reconnecting: 'A ligação perdeu-se. Estamos a tentar recuperá-la.',
  tryNow: 'Tentar agora',
  incomplete: 'Podem faltar mensagens. Estamos a tentar obtê-las.',
  delayed: 'As mensagens chegam com um pequeno atraso.',
  earlier: 'Acima: conversa anterior',
  endChat: 'Terminar chat',
  ending: 'A terminar o chat',

  errorNetwork: 'Não é possível aceder ao chat. Verifique a sua ligação.',
};
