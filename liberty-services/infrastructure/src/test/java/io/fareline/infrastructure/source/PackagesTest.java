package io.fareline.infrastructure.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@link PackagesAreFound} of a small sound folder, and of the same with one thing spoilt. */
class PackagesTest {
    private static final String HASH = "a1".repeat(32);

    @TempDir
    Path root;

    @BeforeEach
    void aSoundFolder() throws IOException {
        write("delivery/foundation", """
                account_id = "444444444444"
                package_readers = [
                  "arn:aws:iam::333333333333:role/fareline-terraform-apply",
                ]
                """);
        write("delivery/data", "account_id = \"444444444444\"\nregion = \"eu-central-1\"\n");
        for (var environment : List.of("prod", "prod-recovery")) {
            var region = environment.equals("prod") ? "eu-central-1" : "eu-west-1";
            write(environment + "/data", """
                    account_id = "333333333333"
                    region = "%s"
                    package_bucket = "fareline-packages-444444444444%s"
                    rotation_package = "%s"
                    """.formatted(region, environment.equals("prod") ? "" : "-" + region, HASH));
        }
    }

    @Test
    void theSoundFolderIsSound() {
        assertEquals(List.of(), faults());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "prod-recovery/data | a1a1a1a1\" | b2b2b2b2\" | prod-recovery/data.tfvars names another package than home",
                "prod-recovery/data | -eu-west-1 | -eu-west-3 | prod-recovery/data.tfvars looks for packages in"
                        + " fareline-packages-444444444444-eu-west-3 and not in fareline-packages-444444444444-eu-west-1",
                "prod/data | fareline-packages-444444444444 | fareline-packages-333333333333 | prod/data.tfvars looks for"
                        + " packages in fareline-packages-333333333333 and not in fareline-packages-444444444444",
                "delivery/foundation | 333333333333 | 222222222222 | prod/data.tfvars names a package that its account may"
                        + " not read; prod-recovery/data.tfvars names a package that its account may not read",
                "delivery/foundation | fareline-terraform-apply | fareline-terraform-plan | prod/data.tfvars names a package"
                        + " that its account may not read; prod-recovery/data.tfvars names a package that its account may not"
                        + " read",
            })
    void whatIsSpoiltIsRefused(String values, String text, String other, String faults) throws IOException {
        var file = file(values);
        var sound = Files.readString(file);
        assertTrue(sound.contains(text), text);
        Files.writeString(file, sound.replace(text, other));
        assertEquals(List.of(faults.split("; ")), faults());
    }

    @Test
    void aNameThatIsNoHashIsRefused() throws IOException {
        for (var environment : List.of("prod", "prod-recovery")) {
            var file = file(environment + "/data");
            Files.writeString(file, Files.readString(file).replace(HASH, "latest"));
        }
        assertEquals(
                List.of(
                        "prod/data.tfvars names a package by latest, which is no hash",
                        "prod-recovery/data.tfvars names a package by latest, which is no hash"),
                faults());
    }

    private List<String> faults() {
        return new PackagesAreFound().faults(Configuration.of(root));
    }

    private Path file(String values) {
        return root.resolve("terraform/environments/" + values + ".tfvars");
    }

    private void write(String values, String text) throws IOException {
        Files.createDirectories(file(values).getParent());
        Files.writeString(file(values), text);
    }
}
