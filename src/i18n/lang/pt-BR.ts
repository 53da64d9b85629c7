import type { CommonTexts } from '../catalogue.js';
import { countedIn } from '../counted-in.js';

const counted = countedIn('pt-BR');
const messages = counted({ one: '# nova mensagem', other: '# novas mensagens' });

/** Portuguese of Brazil. */
export const ptBR: CommonTexts = {
  lang: 'pt-BR',

  chat: 'Chat',
  chatWithUnread: (count) => `Chat, ${messages(count)}`,
  close: 'Fechar',
  menu: 'Menu',
  welcome: 'Como podemos ajudar?',
  welcomeHint: 'Escreva para nós. Responderemos aqui.',
  startChat: 'Iniciar chat',
  startNewChat: 'Iniciar um novo chat',

  customer: 'Cliente',
  you: 'Você',
  assistant: 'Assistente',
  agent: 'Atendente',
  supervisor: 'Supervisor',

  messages: 'Mensagens',
  joined: (name) => `${name} entrou no chat`,
  left: (name) => `${name} saiu do chat`,
  invited: 'Outra pessoa está sendo convidada',
  transferred: 'Você foi transferido',
  transferFailed: 'A transferência não funcionou',
  idle: 'Você ainda está aí? O chat será encerrado em breve se você não escrever nada.',
  chatEnded: 'O chat foi encerrado',
  file: (name) => `Arquivo: ${name}`,
  unreadable: 'Não é possível mostrar esta mensagem aqui',
  typing: (name) => `${name} está digitando`,
  newMessages: messages,

  queued: 'Aguardando envio',
  sending: 'Enviando',
  unconfirmed: 'Enviando',
  sent: 'Enviada',
  delivered: 'Entregue',
  read: 'Lida',
  failed: 'Não enviada',
  rejected: 'Não aceita',
  tryAgain: 'Tentar novamente',
  edit: 'Editar',

  message: 'Mensagem',
  placeholder: 'Escreva uma mensagem',
  send: 'Enviar',
  charactersLeft: counted({ one: 'Resta # caractere', other: 'Restam # caracteres' }),
  tooLong: counted({ one: '# caractere a mais', other: '# caracteres a mais' }),

  connecting: 'Conectando. Você já pode escrever.',
  connected: 'Conectado',
  reconnecting: 'A conexão caiu. Tentando restabelecê-la.',
  tryNow: 'Tentar agora',
  incomplete: 'Podem faltar mensagens. Tentando recuperá-las.',
  delayed: 'As mensagens chegam com um pequeno atraso.',
  earlier: 'Acima: conversa anterior',
  endChat: 'Encerrar chat',
  ending: 'Encerrando o chat',

  errorNetwork: 'Não foi possível acessar o chat. Verifique sua conexão.',
};
