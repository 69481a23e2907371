package app.fingerpost.desk.view;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A part of the window that is built when it is first asked for: a start need not wait for all. For the FX thread. */
final class Late<T> {
    private final Supplier<T> builder;
    private @Nullable T built;

    Late(Supplier<T> builder) {
        this.builder = builder;
    }

    T get() {
        T part = built;
        if (part == null) {
            part = builder.get();
            built = part;
        }
        return part;
    }
}
