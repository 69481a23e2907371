/** QR pictures of short addresses. Knows the JDK and ZXing, no graphics toolkit, so that a server can draw them too. */
@NullMarked
package app.fingerpost.qr;

import org.jspecify.annotations.NullMarked;
