package app.fingerpost;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HeapRoomTest {
    private static final long START = 64L << 20;

    private final HotSpotDiagnosticMXBean machine = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
    private final long before = size();

    @BeforeEach
    void startWithLittle() {
        set(START);
    }

    @AfterEach
    void restore() {
        set(before);
    }

    @Test
    void hundredThousandLinksGetAlongWithTheSizeAtTheStart() {
        new HeapRoom().makeFor(100_000);
        assertThat(size()).isEqualTo(START);
    }

    @Test
    void eachLinkBeyondMakesRoom() {
        HeapRoom room = new HeapRoom();
        room.makeFor(100_001);
        assertThat(size()).isEqualTo(START + 2048);
        room.makeFor(101_000);
        assertThat(size()).isEqualTo(START + 1000 * 2048);
    }

    @Test
    void noNumberOfLinksMakesMoreRoomThanThereIs() {
        new HeapRoom().makeFor(Integer.MAX_VALUE);
        assertThat(size()).isEqualTo(Runtime.getRuntime().maxMemory());
    }

    @Test
    void sizeThatNobodySetStays() {
        set(before);
        new HeapRoom().makeFor(1_000_000);
        assertThat(size()).isEqualTo(before);
    }

    private long size() {
        return Long.parseLong(machine.getVMOption("SoftMaxHeapSize").getValue());
    }

    private void set(long bytes) {
        machine.setVMOption("SoftMaxHeapSize", Long.toString(bytes));
    }
}
