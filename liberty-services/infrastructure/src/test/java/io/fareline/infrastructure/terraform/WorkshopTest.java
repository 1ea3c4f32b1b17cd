package io.fareline.infrastructure.terraform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.infrastructure.estate.Resource;
import io.fareline.manifests.render.NotRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkshopTest {
    @TempDir
    Path folder;

    @Test
    void aTestIsGivenTheValuesOfAnEnvironment() {
        var test = """
                mock_provider "aws" {}

                run "environment" {
                  command   = apply
                  state_key = "whole"
                }

                run "end" {
                  command   = apply
                  state_key = "whole"
                }
                """;
        assertEquals("""
                mock_provider "aws" {}

                run "prod" {
                  variables {
                size = 3
                  }
                  command   = apply
                  state_key = "whole"
                }

                run "end" {
                  command   = apply
                  state_key = "whole"
                }
                """, Workshop.given(test, "prod", "size = 3"));
        assertThrows(IllegalStateException.class, () -> Workshop.given("run \"other\" {\n}\n", "prod", ""));
    }

    @Test
    void statesAreReadFromWhatATestPrints() {
        var answer = Answer.of(
                false,
                Stream.of(
                        "{\"@message\":\"x\",\"@testfile\":\"tests/a.tftest.hcl\",\"@testrun\":\"dev\",\"test_state\":{"
                                + "\"state_format_version\":\"1.0\",\"root_module\":{\"resources\":[{\"address\":\"a.b\",\"type\":\"a\","
                                + "\"mode\":\"managed\",\"values\":{\"x\":null}}],\"child_modules\":[{\"resources\":[{\"address\":"
                                + "\"module.c.a.d\",\"mode\":\"data\"}]}]},\"provider_schemas\":{}},\"type\":\"test_state\"}",
                        "{\"@testfile\":\"tests/a.tftest.hcl\",\"@testrun\":\"prod\",\"diagnostic\":{\"severity\":\"error\","
                                + "\"summary\":\"Wrong\",\"detail\":\"Very\"},\"type\":\"diagnostic\"}"));
        var resources = Resource.of("data", answer.states().get("tests/a.tftest.hcl dev"));
        assertEquals(
                "[data: a.b, data: module.c.a.d]",
                resources.stream().map(Resource::id).toList().toString());
        assertTrue(resources.getFirst().isMade());
        assertEquals("", resources.getFirst().text("x"));
        assertTrue(answer.trouble().startsWith("tests/a.tftest.hcl prod: Wrong: Very"), answer.trouble());
    }

    @Test
    void whereTerraformIsMissingOrOldTheReasonIsTold() throws IOException {
        assertTrue(refused().contains("terraform is missing; install Terraform 1.11 or a later 1"));
        for (var version : new String[] {"1.10.5", "2.0.0", "0.15.1"}) {
            terraform("echo '{\"terraform_version\": \"" + version + "\"}'");
            assertTrue(refused().contains("terraform is of version " + version));
        }
    }

    @Test
    void whereTheProviderIsMissingTheReasonIsTold() throws IOException {
        terraform("""
                [ "$1" = version ] && echo '{"terraform_version": "1.12.0"}' && exit
                cat "$TF_CLI_CONFIG_FILE"
                echo 'Error: Failed to query available provider packages'
                exit 1""");
        var environment = Map.of("PATH", folder.toString(), Provider.MIRROR, "/nowhere");
        var terraform = Terraform.find(environment, folder.resolve("cache"));
        var refused = assertThrows(NotRun.class, () -> terraform.init(folder));
        assertTrue(refused.getMessage().contains("could not be had from /nowhere"), refused.getMessage());
        assertTrue(terraform.run(folder, "init").said().contains("path    = \"/nowhere\""));
    }

    private String refused() {
        return assertThrows(
                        NotRun.class, () -> Terraform.find(Map.of("PATH", folder.toString()), folder.resolve("cache")))
                .getMessage();
    }

    private void terraform(String commands) throws IOException {
        var file = Files.writeString(folder.resolve("terraform"), "#!/bin/sh\n" + commands + "\n");
        assertTrue(file.toFile().setExecutable(true));
    }
}
