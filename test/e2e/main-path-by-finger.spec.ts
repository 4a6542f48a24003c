import { describe } from '@jest/globals';
import { finger } from './main-path/hands.js';
import { tellsMainPath } from './main-path/told.js';

describe('the main path without JavaScript, by a finger', () => {
  tellsMainPath({ hand: finger, javaScript: false });
});
