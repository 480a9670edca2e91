/** What `npm test` asks Firefox too, where browsers differ most: files that share one Firefox. */
import './card/focus.test.ts';
import './hosts/host-styles.test.ts';
import './hosts/iframe-height.test.ts';
