package app.fingerpost.redirect;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** To a link's target with something added that the visitor brought along. */
record ExtendedRedirect(Entry entry, String location) implements Outcome.Redirect {
    @Override
    public long linkId() {
        return entry.linkId();
    }

    @Override
    public int status() {
        return entry.status();
    }

    @Override
    public boolean permanent() {
        return entry.permanent();
    }

    @Override
    public void putLocation(ByteBuffer bytes) {
        bytes.put(location.getBytes(StandardCharsets.US_ASCII));
    }
}
