package io.fareline.infrastructure.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values for the day on which what waits begins to lead: as at home, and not leading back there. */
class LeadersTest {
    private static final String WAITS = """
            environment = "prod-recovery"
            region = "eu-west-1"
            size = 1
            """;
    private static final String LEADS = WAITS.replace("size = 1", "size = 3");

    @TempDir
    Path root;

    private final LeadersAreAsLarge rule = new LeadersAreAsLarge();

    @BeforeEach
    void twoRegions() throws IOException {
        write("stacks/data/main.tf", """
                variable "environment" { type = string }
                variable "region" { type = string }
                variable "size" { type = number }
                """);
        write("environments/prod/data.tfvars", """
                environment = "prod"
                region = "eu-central-1"
                size = 3
                """);
        write("environments/prod-recovery/data.tfvars", WAITS);
        for (var environment : List.of("prod", "prod-recovery"))
            write("environments/" + environment + "/data.backend", "bucket = \"" + environment + "\"\n");
        leads(LEADS);
    }

    @Test
    void whatIsAsAtHomeIsSound() {
        assertEquals(List.of(), rule.faults(configuration()));
        assertEquals(List.of(), new EnvironmentsAreValues().faults(configuration()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "size = 3 | size = 2 | says of size neither what prod-recovery nor what prod says",
                "size = 3 | sizes = 3 | says of size neither what prod-recovery nor what prod says",
                "eu-west-1 | eu-central-1 | says of region what leads to eu-central-1"
            })
    void whatIsSmallerOrLeadsBackIsRefused(String text, String other, String fault) throws IOException {
        leads(LEADS.replace(text, other));
        assertEquals(
                "prod-recovery/data-leading.tfvars " + fault,
                rule.faults(configuration()).getFirst());
    }

    @Test
    void whatNobodyDeclaresOrWhatLeadsForNobodyIsRefused() throws IOException {
        leads(LEADS + "sizes = 4\n");
        assertEquals(
                List.of("prod-recovery/data-leading.tfvars says sizes, which data does not declare"),
                new EnvironmentsAreValues().faults(configuration()));
        leads(LEADS);
        write("environments/prod/data-leading.tfvars", LEADS);
        assertEquals(List.of("prod/data-leading.tfvars leads in nobody's place"), rule.faults(configuration()));
        write("environments/prod-recovery/data-leading.backend", "");
        assertEquals(
                "prod-recovery/data-leading.backend belongs to no stack",
                new EnvironmentsAreValues()
                        .faults(configuration()).stream()
                                .filter(each -> each.contains("backend"))
                                .findFirst()
                                .orElse("nothing"));
    }

    private void leads(String values) throws IOException {
        write("environments/prod-recovery/data-leading.tfvars", values);
    }

    private Configuration configuration() {
        return Configuration.of(root);
    }

    private void write(String file, String text) throws IOException {
        var place = root.resolve("terraform").resolve(file);
        Files.createDirectories(place.getParent());
        Files.writeString(place, text);
    }
}
