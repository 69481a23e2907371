package app.fingerpost.desk.model;

import static org.assertj.core.api.Assertions.assertThat;

import app.fingerpost.qr.QrCode.Correction;
import app.fingerpost.qr.Raster;
import app.fingerpost.settings.Memory;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.zip.CRC32;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QrModelTest {
    private static final int GREEN = 0xFF00AA00;

    @TempDir
    private Path dir;

    private DeskFixture desk;
    private QrModel qr;

    @BeforeEach
    void open() {
        desk = new DeskFixture(dir.resolve("data"));
        desk.link("wiki", "https://example.org/", desk.owner("ana"));
        desk.model.refresh();
        desk.model.panel().choose(desk.row("wiki"));
        qr = desk.model.panel().qr();
        qr.setDecoder(QrModelTest::greenDot);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void previewIsDrawnWhileInSightAndFollowsEveryChoice() {
        assertThat(qr.previewProperty().get()).isNull();
        qr.setInSight(true);
        assertThat(corner()).isEqualTo(0xFFFFFFFF);

        qr.lightProperty().set(0xFFEEDD);
        assertThat(corner()).isEqualTo(0xFFFFEEDD);
        qr.setInSight(false);
        assertThat(qr.previewProperty().get()).isNull();
    }

    @Test
    void looksThatCamerasMayNotReadAreDoubtedInASentence() {
        qr.setInSight(true);
        assertThat(qr.doubtProperty().get()).isEmpty();

        qr.darkProperty().set(0xEEEEEE);
        assertThat(qr.doubtProperty().get()).contains("too much alike");
        qr.darkProperty().set(0xFFFFFF);
        assertThat(qr.doubtProperty().get()).contains("same colour").doesNotContain("lighter");
        qr.darkProperty().set(0x000000);
        qr.marginProperty().set(3);
        assertThat(qr.doubtProperty().get()).contains("margin of at least 4");
        qr.marginProperty().set(4);
        assertThat(qr.doubtProperty().get()).isEmpty();
        qr.sizeProperty().set(64);
        assertThat(qr.doubtProperty().get()).contains("too fine", "at least 66");
    }

    @Test
    void picturesAreSavedAndCopiedInTheSizeAskedFor() throws Exception {
        List<Raster> copied = new ArrayList<>();
        qr.setCopier(copied::add);
        qr.sizeProperty().set(321);

        qr.savePng(dir.resolve("code.png"));
        qr.saveSvg(dir.resolve("code.svg"));
        qr.copyPicture();

        assertThat(Files.readAllBytes(dir.resolve("code.png"))).startsWith(0x89, 'P', 'N', 'G');
        assertThat(Files.readString(dir.resolve("code.svg"))).contains("width=\"321\"");
        assertThat(copied).hasSize(1);
        assertThat(copied.get(0).width()).isEqualTo(321);
    }

    @Test
    void pictureThatCannotBeSavedIsExplained() {
        qr.savePng(dir.resolve("missing/code.png"));

        assertThat(desk.notice()).contains("no such folder");
    }

    @Test
    void logoIsLaidOverTheMiddleAndCanBeTakenAway() throws Exception {
        qr.setInSight(true);
        Path file = Files.writeString(dir.resolve("logo.png"), "green");

        qr.useLogo(file);
        assertThat(qr.logoFileProperty().get()).isEqualTo(file);
        assertThat(middle()).isEqualTo(GREEN);

        qr.dropLogo();
        assertThat(middle()).isNotEqualTo(GREEN);
    }

    @Test
    void fileThatIsNoPictureIsExplainedAndTheLogoStays() throws Exception {
        qr.setInSight(true);
        qr.useLogo(Files.writeString(dir.resolve("logo.png"), "green"));
        qr.useLogo(Files.writeString(dir.resolve("notes.txt"), "no picture"));
        assertThat(qr.problemProperty().get()).contains("notes.txt").contains("not a picture");
        assertThat(middle()).isEqualTo(GREEN);

        qr.useLogo(dir.resolve("gone.png"));
        assertThat(qr.problemProperty().get()).contains("gone.png").contains("cannot be read");
        qr.show("http://127.0.0.1:8080/another");
        assertThat(qr.problemProperty().get()).contains("gone.png");
    }

    @Test
    void pictureOfTooManyPixelsIsRefusedAsSuch() throws Exception {
        qr.useLogo(Files.write(dir.resolve("large.png"), headOfAPng(24_000, 30_000)));
        assertThat(qr.problemProperty().get()).contains("large.png").contains("more than 50 million pixels");

        qr.useLogo(Files.write(dir.resolve("small.png"), headOfAPng(24, 30)));
        assertThat(qr.problemProperty().get()).contains("small.png").contains("not a picture");
    }

    @Test
    void logoWhoseFileIsMissingIsKeptUntilItIsDropped() throws Exception {
        Path file = dir.resolve("away.png");
        Memory memory = desk.app.deskServices().frame().memory();
        memory.put("qr.logo", file.toString());
        QrModel next = another();
        next.setInSight(true);
        assertThat(next.problemProperty().get()).contains("away.png").contains("cannot be read");
        next.sizeProperty().set(700);
        assertThat(memory.get("qr.logo", "")).isEqualTo(file.toString());

        Files.writeString(file, "green");
        next.setInSight(false);
        next.setInSight(true);
        assertThat(next.logoFileProperty().get()).isEqualTo(file);

        Files.delete(file);
        QrModel last = another();
        last.setInSight(true);
        assertThat(last.logoToDropProperty().get()).isTrue();
        last.dropLogo();
        assertThat(last.logoToDropProperty().get()).isFalse();
        assertThat(last.problemProperty().get()).isEmpty();
        assertThat(memory.get("qr.logo", "")).isEmpty();
    }

    @Test
    void choicesAreRemembered() throws Exception {
        qr.setInSight(true);
        qr.sizeProperty().set(1000);
        qr.marginProperty().set(2);
        qr.darkProperty().set(0x102030);
        qr.correctionProperty().set(Correction.LOW);
        qr.useLogo(Files.writeString(dir.resolve("logo.png"), "green"));

        QrModel next = another();
        assertThat(next.sizeProperty().get()).isEqualTo(1000);
        assertThat(next.marginProperty().get()).isEqualTo(2);
        assertThat(next.darkProperty().get()).isEqualTo(0x102030);
        assertThat(next.correctionProperty().get()).isEqualTo(Correction.LOW);
        next.setInSight(true);
        assertThat(next.logoFileProperty().get()).isEqualTo(dir.resolve("logo.png"));
    }

    @Test
    void rememberedNonsenseIsForgotten() {
        desk.app.deskServices().frame().memory().put("qr.size", "9999999");
        desk.app.deskServices().frame().memory().put("qr.margin", "wide");
        desk.app.deskServices().frame().memory().put("qr.correction", "PERFECT");

        QrModel next = another();

        assertThat(next.sizeProperty().get()).isEqualTo(512);
        assertThat(next.marginProperty().get()).isEqualTo(4);
        assertThat(next.correctionProperty().get()).isEqualTo(Correction.MEDIUM);
    }

    private QrModel another() {
        QrModel next = desk.another(Runnable::run).panel().qr();
        next.setDecoder(QrModelTest::greenDot);
        return next;
    }

    private static byte[] headOfAPng(int width, int height) {
        ByteBuffer head = ByteBuffer.allocate(17)
                .put("IHDR".getBytes(StandardCharsets.US_ASCII))
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 2, 0, 0, 0});
        CRC32 sum = new CRC32();
        sum.update(head.array());
        return ByteBuffer.allocate(33)
                .putLong(0x89504E470D0A1A0AL)
                .putInt(13)
                .put(head.array())
                .putInt((int) sum.getValue())
                .array();
    }

    @Test
    void logoTakenAwayBeforeItIsReadStaysAway() throws Exception {
        List<Runnable> asked = new ArrayList<>();
        try (DeskFixture slow = new DeskFixture(dir.resolve("slow"), asked::add, Runnable::run)) {
            QrModel busy = slow.model.panel().qr();
            busy.setDecoder(QrModelTest::greenDot);
            busy.useLogo(Files.writeString(dir.resolve("one.png"), "green"));
            answer(asked);
            busy.useLogo(Files.writeString(dir.resolve("two.png"), "green"));
            busy.dropLogo();
            answer(asked);
            assertThat(busy.logoFileProperty().get()).isNull();
        }
    }

    @Test
    void logoBeingReadIsNotReplacedByTheRememberedOne() throws Exception {
        List<Runnable> asked = new ArrayList<>();
        Path two = Files.writeString(dir.resolve("two.png"), "green");
        try (DeskFixture slow = new DeskFixture(dir.resolve("slow"), asked::add, Runnable::run)) {
            slow.model.memory().put("qr.logo", dir.resolve("gone.png").toString());
            QrModel busy = slow.model.panel().qr();
            busy.setDecoder(QrModelTest::greenDot);
            busy.useLogo(two);
            busy.setInSight(true);
            answer(asked);
            assertThat(busy.logoFileProperty().get()).isEqualTo(two);
            assertThat(busy.problemProperty().get()).isEmpty();
        }
    }

    private static void answer(List<Runnable> asked) {
        while (!asked.isEmpty()) {
            asked.remove(0).run();
        }
    }

    private static Raster greenDot(byte[] file) {
        if (!new String(file, StandardCharsets.UTF_8).equals("green")) {
            throw new IllegalArgumentException("not green");
        }
        return new Raster(1, 1, new int[] {GREEN});
    }

    private int corner() {
        return preview().pixels()[0];
    }

    private int middle() {
        Raster preview = preview();
        return preview.pixels()[preview.pixels().length / 2 + preview.width() / 2];
    }

    private Raster preview() {
        return Objects.requireNonNull(qr.previewProperty().get());
    }
}
