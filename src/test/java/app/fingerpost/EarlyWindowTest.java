package app.fingerpost;

import static org.assertj.core.api.Assertions.assertThat;

import app.fingerpost.desk.model.DeskFrame;
import app.fingerpost.desk.model.DeskServices;
import app.fingerpost.desk.model.FirstPage;
import app.fingerpost.link.LinkDraft;
import app.fingerpost.link.Slug;
import app.fingerpost.link.Target;
import app.fingerpost.settings.DataFolder;
import app.fingerpost.settings.GivenNetwork;
import app.fingerpost.settings.Memory;
import app.fingerpost.settings.Network;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EarlyWindowTest {
    @TempDir
    Path folder;

    @Test
    void windowHasItsLinksBeforeTheServerAnswers() {
        Noting first = new Noting(folder);
        try (Fingerpost app = start(first)) {
            assertThat(first.calls).containsExactly("begin", "open");
            int owner = app.users().create("ana").id();
            long id = app.links()
                    .create(LinkDraft.plain(new Slug("wiki"), new Target("https://example.org/"), owner))
                    .id();
            Memory memory = Memory.in(folder);
            memory.put("links.first", id + ",999");
            memory.save();
        }

        Noting second = new Noting(folder);
        try (Fingerpost app = start(second)) {
            assertThat(second.calls).containsExactly("begin", "show wiki", "open");
            assertThat(DataFolder.address(folder)).isPresent();
        }
    }

    private Fingerpost start(EarlyWindow window) {
        return Fingerpost.servingWindow(
                folder, GivenNetwork.all(new Network("127.0.0.1", 0, null)), Clock.systemUTC(), window);
    }

    /** Notes what it is told, and that no server has announced itself by then. */
    private record Noting(Path folder, List<String> calls) implements EarlyWindow {
        Noting(Path folder) {
            this(folder, new ArrayList<>());
        }

        @Override
        public void begin(DeskFrame frame) {
            note("begin");
        }

        @Override
        public void show(FirstPage page) {
            page.links().forEach(link -> note("show " + link.link().slug().value()));
        }

        @Override
        public void open(DeskServices services) {
            note("open");
        }

        @Override
        public void stopAsking() {
            calls.add("stopAsking");
        }

        private void note(String call) {
            assertThat(DataFolder.address(folder)).as(call).isEmpty();
            calls.add(call);
        }
    }
}
