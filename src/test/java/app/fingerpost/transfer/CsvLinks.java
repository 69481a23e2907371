package app.fingerpost.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import app.fingerpost.manage.RightOfWay;
import app.fingerpost.manage.StagedLink;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Links out of the text of a file. */
final class CsvLinks {
    private CsvLinks() {}

    static StagedLink one(String text) {
        StagedFile file = read(text);
        assertThat(file.refused()).isEqualTo(List.of());
        assertThat(file.links()).hasSize(1);
        return file.links().get(0);
    }

    static StagedFile read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    static StagedFile read(byte[] bytes) {
        return LinkRows.read(new ByteArrayInputStream(bytes), new RightOfWay(() -> 0));
    }
}
