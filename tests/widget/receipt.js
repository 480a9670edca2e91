// The element loads the receipt's script from beside its own; in these tests that is here.
export { openReceipt } from '../../widget/view/receipt.ts';
