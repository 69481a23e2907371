package app.fingerpost.web;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import org.eclipse.jetty.io.ManagedSelector;
import org.eclipse.jetty.io.SocketChannelEndPoint;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.thread.Scheduler;
import org.jspecify.annotations.Nullable;

/** A visitor's socket that takes bytes back which were read and not needed: they are what is read next. */
final class UnreadEndPoint extends SocketChannelEndPoint {
    /** Touched by the one thread at a time that reads. */
    private @Nullable ByteBuffer unread;

    UnreadEndPoint(SocketChannel channel, ManagedSelector selector, SelectionKey key, Scheduler scheduler) {
        super(channel, selector, key, scheduler);
    }

    /** Copies what the buffer has left. Only what is read before the socket itself may have more unread. */
    void unread(ByteBuffer bytes) {
        unread = ByteBuffer.allocate(bytes.remaining()).put(bytes).flip();
    }

    /** As the server's connection reads; whose connection it is learns what that gets. */
    @Override
    public int fill(ByteBuffer buffer) throws IOException {
        int filled = read(buffer);
        if (filled > 0 && getConnection() instanceof PlainConnection connection) {
            connection.given(buffer, filled);
        }
        return filled;
    }

    int read(ByteBuffer buffer) throws IOException {
        ByteBuffer bytes = unread;
        if (bytes == null) {
            return super.fill(buffer);
        }
        int filled = BufferUtil.append(buffer, bytes);
        if (!bytes.hasRemaining()) {
            unread = null;
        }
        return filled;
    }
}
