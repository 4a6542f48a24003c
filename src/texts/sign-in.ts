const vi = {
  title: 'Đăng nhập',
  email: 'Thư điện tử công vụ',
  password: 'Mật khẩu',
  submit: 'Đăng nhập',
  wrong: 'Thư điện tử hoặc mật khẩu chưa đúng. Hãy kiểm tra và nhập lại.',
  slow: (seconds: number) => `Đã thử sai nhiều lần. Hãy đợi ${seconds} giây rồi thử lại.`,
  ended: 'Phiên làm việc đã hết. Đăng nhập lại để tiếp tục; nội dung đang viết chưa được gửi đi.',
  forgotten: 'Quên mật khẩu: liên hệ quản trị hệ thống của Sở.',
  forward: 'Sau khi đăng nhập, bạn sẽ trở lại đúng trang vừa mở.',
  rehearsal: 'Vào ngay với một vai',
  rehearsalHint: 'Chỉ có khi chạy thử. Bấm một người để làm việc với tư cách người đó.',
  signInAs: (name: string) => `Vào với vai ${name}`,
};

const en: typeof vi = {
  title: 'Sign in',
  email: 'Office e-mail',
  password: 'Password',
  submit: 'Sign in',
  wrong: 'The e-mail or the password is not right. Please check and try again.',
  slow: (seconds) => `Too many wrong attempts. Wait ${seconds} seconds, then try again.`,
  ended: 'Your session has ended. Sign in again to go on; what you were writing has not been sent.',
  forgotten: 'Forgotten the password: ask the system administrator of the department.',
  forward: 'After signing in you return to the page you opened.',
  rehearsal: 'Step into a role',
  rehearsalHint: 'Only in a rehearsal. Choose somebody to work as that person.',
  signInAs: (name) => `Step in as ${name}`,
};

export const signIn = { vi, en };
