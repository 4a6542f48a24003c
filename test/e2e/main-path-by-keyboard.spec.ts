import { describe } from '@jest/globals';
import { keyboard } from './main-path/hands.js';
import { tellsMainPath } from './main-path/told.js';

describe('the main path with JavaScript, by the keyboard alone', () => {
  tellsMainPath({ hand: keyboard, javaScript: true });
});
