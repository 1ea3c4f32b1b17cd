package io.fareline.infrastructure.terraform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunningProviderTest {
    @TempDir
    Path folder;

    @Test
    void itIsFoundWhereItSaysThatItListens() {
        var said = "echo Starting; echo; echo \"\tTF_REATTACH_PROVIDERS='{\\\"a\\\":1}'\"; exec sleep 60";
        assertEquals("{\"a\":1}", RunningProvider.start(List.of("sh", "-c", "exec 2>&1; " + said)));
    }

    @Test
    void itIsGivenNothingOfThisMachinesUser() {
        var environment = "echo \"TF_REATTACH_PROVIDERS='$(env | grep -cE '^(TF|AWS)_')'\"; exec sleep 60";
        assertEquals("0", RunningProvider.start(List.of("sh", "-c", environment)));
    }

    @Test
    void oneThatEndsIsNotWaitedForAndItsReasonIsTold() {
        var refused = assertThrows(
                IllegalStateException.class,
                () -> RunningProvider.start(List.of("sh", "-c", "echo no such flag: -debug; exit 2")));
        assertTrue(refused.getMessage().contains("no such flag: -debug"), refused.getMessage());
    }

    @Test
    void thereMustBeOneProgramAndNoOther() throws IOException {
        var place = Files.createDirectories(folder.resolve(".terraform/providers/somewhere/aws/1"));
        assertThrows(IllegalStateException.class, () -> RunningProvider.startedFrom(folder));
        var program = Files.writeString(
                place.resolve("terraform-provider-aws_v1"),
                "#!/bin/sh\necho \"TF_REATTACH_PROVIDERS='$1'\"\nexec sleep 60\n");
        assertTrue(program.toFile().setExecutable(true));
        assertEquals("-debug", RunningProvider.startedFrom(folder));
        Files.writeString(place.resolve("terraform-provider-other_v1"), "");
        assertThrows(IllegalStateException.class, () -> RunningProvider.startedFrom(folder));
    }
}
