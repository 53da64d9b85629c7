import type { CommonTexts } from '../catalogue.js';

const messages = (count: number): string => `${String(count)} pesan baru`;

/** Indonesian. */
export const id: CommonTexts = {
  lang: 'id',

  chat: 'Obrolan',
  chatWithUnread: (count) => `Obrolan, ${messages(count)}`,
  close: 'Tutup',
  menu: 'Menu',
  welcome: 'Ada yang dapat kami bantu?',
  welcomeHint: 'Tulis pesan kepada kami. Kami akan menjawab di sini.',
  startChat: 'Mulai obrolan',
  startNewChat: 'Mulai obrolan baru',

  customer: 'Pelanggan',
  you: 'Anda',
  assistant: 'Asisten',
  agent: 'Petugas',
  supervisor: 'Penyelia',

  messages: 'Pesan',
  joined: (name) => `${name} bergabung dalam obrolan`,
  left: (name) => `${name} meninggalkan obrolan`,
  invited: 'Orang lain sedang diundang',
  transferred: 'Anda telah dialihkan',
  transferFailed: 'Pengalihan tidak berhasil',
  idle: 'Anda masih di sana? Obrolan segera ditutup jika Anda tidak menulis apa pun.',
  chatEnded: 'Obrolan telah berakhir',
  file: (name) => `Berkas: ${name}`,
  unreadable: 'Pesan ini tidak dapat ditampilkan di sini',
  typing: (name) => `${name} sedang mengetik`,
  newMessages: messages,

  queued: 'Menunggu dikirim',
  sending: 'Mengirim',
  unconfirmed: 'Mengirim',
  sent: 'Terkirim',
  delivered: 'Tersampaikan',
  read: 'Dibaca',
  failed: 'Tidak terkirim',
  rejected: 'Tidak diterima',
  tryAgain: 'Coba lagi',
  edit: 'Ubah',

  message: 'Pesan',
  placeholder: 'Tulis pesan',
  send: 'Kirim',
  charactersLeft: (count) => `Sisa ${String(count)} karakter`,
  tooLong: (count) => `Kelebihan ${String(count)} karakter`,

  connecting: 'Menghubungkan. Anda sudah dapat menulis.',
  connected: 'Terhubung',
  reconnecting: 'Koneksi terputus. Mencoba memulihkannya.',
  tryNow: 'Coba sekarang',
  incomplete: 'Beberapa pesan mungkin belum ada. Mencoba mengambilnya.',
  delayed: 'Pesan tiba dengan sedikit keterlambatan.',
  earlier: 'Percakapan sebelumnya di atas',
  endChat: 'Akhiri obrolan',
  ending: 'Mengakhiri obrolan',

  errorNetwork: 'Obrolan tidak dapat dijangkau. Periksa koneksi Anda.',
};
