package app.fingerpost.desk.view;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import org.testfx.service.query.NodeQuery;
import org.testfx.util.NodeQueryUtils;

/** Waits for things that come and move, such as a menu that opens. */
final class Settled {
    /** How often in a row, 10 ms apart, a thing must be seen in one place until it is taken to stay: about three frames. */
    private static final int TIMES = 5;

    private Settled() {}

    /** The one visible thing that is meant, once it keeps its place. */
    static Node node(WindowRobot window, String what, NodeQuery query) {
        AtomicReference<Bounds> place = new AtomicReference<>();
        AtomicInteger samePlace = new AtomicInteger();
        window.await("one " + what + " is there", () -> {
            Bounds now = only(query)
                    .map(node -> node.localToScreen(node.getBoundsInLocal()))
                    .orElse(null);
            boolean same = now != null && now.equals(place.getAndSet(now));
            return samePlace.updateAndGet(times -> same ? times + 1 : 0) >= TIMES;
        });
        return only(query).orElseThrow();
    }

    /** A label and the text in it are one. */
    private static Optional<Node> only(NodeQuery query) {
        Set<Node> found = query.match(NodeQueryUtils.isVisible()).queryAll();
        List<Node> outer =
                found.stream().filter(node -> !found.contains(node.getParent())).toList();
        return outer.size() == 1 ? Optional.of(outer.get(0)) : Optional.empty();
    }
}
