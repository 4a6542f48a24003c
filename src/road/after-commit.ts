/**
 * Woken when an order has been acknowledged by this process, so that its notices leave at once. Nothing
 * depends on it: what nobody was woken for is found by asking the table every few seconds.
 */
export abstract class AfterCommit {
  abstract wake(): void;
}
