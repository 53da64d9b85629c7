import type { CommonTexts } from '../catalogue.js';

const messages = (count: number): string =>
  count === 1 ? '1 mensaje nuevo' : `${String(count)} mensajes nuevos`;

/** Spanish. */
export const es: CommonTexts = {
  lang: 'es',

  chat: 'Chat',
  chatWithUnread: (count) => `Chat, ${messages(count)}`,
  close: 'Cerrar',
  menu: 'Menú',
  welcome: '¿En qué podemos ayudarle?',
  welcomeHint: 'Escríbanos. Le responderemos aquí.',
  startChat: 'Iniciar chat',
  startNewChat: 'Iniciar otro chat',

  customer: 'Cliente',
  you: 'Usted',
  assistant: 'Asistente',
  agent: 'Agente',
  supervisor: 'Supervisor',

  messages: 'Mensajes',
  joined: (name) => `${name} se ha unido al chat`,
  left: (name) => `${name} ha salido del chat`,
  invited: 'Se está invitando a otra persona',
  transferred: 'Le hemos transferido',
  transferFailed: 'La transferencia no ha funcionado',
  idle: '¿Sigue ahí? El chat se cerrará pronto si no escribe nada.',
  chatEnded: 'El chat ha terminado',
  file: (name) => `Archivo: ${name}`,
  unreadable: 'Este mensaje no se puede mostrar aquí',
  typing: (name) => `${name} está escribiendo`,
  newMessages: messages,

  queued: 'Pendiente de envío',
  sending: 'Enviando',
  unconfirmed: 'Enviando',
  sent: 'Enviado',
  delivered: 'Entregado',
  read: 'Leído',
  failed: 'No enviado',
  rejected: 'No aceptado',
  tryAgain: 'Reintentar',
  edit: 'Editar',

  message: 'Mensaje',
  placeholder: 'Escriba un mensaje',
  send: 'Enviar',
  charactersLeft: (count) => (count === 1 ? 'Queda 1 carácter' : `Quedan ${String(count)} caracteres`),
  tooLong: (count) => (count === 1 ? 'Sobra 1 carácter' : `Sobran ${String(count)} caracteres`),

  connecting: 'Conectando. Ya puede escribir.',
  connected: 'Conectado',
  reconnecting: 'Se ha perdido la conexión. Intentando recuperarla.',
  tryNow: 'Reintentar ahora',
  incomplete: 'Puede que falten mensajes. Intentando recuperarlos.',
  delayed: 'Los mensajes llegan con un pequeño retraso.',
  earlier: 'Arriba: conversación anterior',
  endChat: 'Terminar chat',
  ending: 'Terminando el chat',

  errorNetwork: 'No se puede acceder al chat. Compruebe su conexión.',
};
