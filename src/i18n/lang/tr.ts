import type { CommonTexts } from '../catalogue.js';

const messages = (count: number): string => (count === 1 ? '1 yeni mesaj' : `${String(count)} yeni mesaj`);

/** Turkish. */
export const tr: CommonTexts = {
  lang: 'tr',

  chat: 'Sohbet',
  chatWithUnread: (count) => `Sohbet, ${messages(count)}`,
  close: 'Kapat',
  menu: 'Menü',
  welcome: 'Size nasıl yardımcı olabiliriz?',
  welcomeHint: 'Bize yazın. Buradan yanıt vereceğiz.',
  startChat: 'Sohbeti başlat',
  startNewChat: 'Yeni sohbet başlat',

  customer: 'Müşteri',
  you: 'Siz',
  assistant: 'Asistan',
  agent: 'Temsilci',
  supervisor: 'Yönetici',

  messages: 'Mesajlar',
  joined: (name) => `${name} sohbete katıldı`,
  left: (name) => `${name} sohbetten ayrıldı`,
  invited: 'Başka biri davet ediliyor',
  transferred: 'Başka bir temsilciye aktarıldınız',
  transferFailed: 'Aktarma başarısız oldu',
  idle: 'Hâlâ orada mısınız? Bir şey yazmazsanız sohbet birazdan kapanacak.',
  chatEnded: 'Sohbet sona erdi',
  file: (name) => `Dosya: ${name}`,
  unreadable: 'Bu mesaj burada gösterilemiyor',
  typing: (name) => `${name} yazıyor`,
  newMessages: messages,

  queued: 'Gönderilmeyi bekliyor',
  sending: 'Gönderiliyor',
  unconfirmed: 'Gönderiliyor',
  sent: 'Gönderildi',
  delivered: 'Teslim edildi',
  read: 'Okundu',
  failed: 'Gönderilmedi',
  rejected: 'Kabul edilmedi',
  tryAgain: 'Yeniden dene',
  edit: 'Düzenle',

  message: 'Mesaj',
  placeholder: 'Bir mesaj yazın',
  send: 'Gönder',
  charactersLeft: (count) => (count === 1 ? '1 karakter kaldı' : `${String(count)} karakter kaldı`),
  tooLong: (count) => (count === 1 ? '1 karakter fazla' : `${String(count)} karakter fazla`),

  connecting: 'Bağlanıyor. Şimdiden yazabilirsiniz.',
  connected: 'Bağlandı',
  reconnecting: 'Bağlantı koptu. Yeniden kurulmaya çalışılıyor.',
  tryNow: 'Şimdi dene',
  incomplete: 'Bazı mesajlar eksik olabilir. Alınmaya çalışılıyor.',
  delayed: 'Mesajlar kısa bir gecikmeyle geliyor.',
  earlier: 'Önceki görüşme yukarıda',
  endChat: 'Sohbeti bitir',
  ending: 'Sohbet bitiriliyor',

  errorNetwork: 'Sohbete ulaşılamıyor. Lütfen bağlantınızı kontrol edin.',
};
