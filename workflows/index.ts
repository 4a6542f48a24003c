export const law = 'guong-sang';
