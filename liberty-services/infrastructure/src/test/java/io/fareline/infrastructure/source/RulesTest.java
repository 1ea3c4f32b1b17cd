package io.fareline.infrastructure.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.fareline.infrastructure.Applied;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is written in terraform/ keeps every rule; and a small sound folder with one thing spoilt does not. */
class RulesTest {
    private static final String MAIN = "terraform/stacks/data/main.tf";
    private static final String MODULE = "terraform/modules/bucket/main.tf";
    private static final String VALUES = "terraform/environments/dev/data.tfvars";
    private static final String BACKEND = "terraform/environments/dev/data.backend";

    @TempDir
    Path root;

    @TestFactory
    Stream<DynamicTest> whatIsWrittenKeepsTheRules() {
        return Rules.ALL.stream()
                .map(rule -> dynamicTest(
                        rule.getClass().getSimpleName(),
                        () -> assertEquals("", String.join("\n", rule.faults(Applied.CONFIGURATION)))));
    }

    @BeforeEach
    void aSoundFolder() throws IOException {
        write(MAIN, """
                terraform {
                  required_version = "~> 1.11"
                  required_providers {
                    aws = { source = "hashicorp/aws", version = "5.100.0" }
                  }
                  backend "s3" {}
                }
                provider "aws" {
                  allowed_account_ids = [var.account_id]
                  default_tags { tags = local.tags }
                }
                locals {
                  tags = { Project = "fareline", Environment = "dev", Stack = "data", ManagedBy = "terraform" }
                }
                variable "environment" { type = string }
                variable "account_id" { type = string }
                variable "size" {
                  type    = number
                  default = 1
                }
                module "bucket" { source = "../../modules/bucket" }
                """);
        write(MODULE, """
                terraform {
                  required_version = "~> 1.11"
                  required_providers {
                    aws = { source = "hashicorp/aws", version = "5.100.0" }
                  }
                }
                resource "aws_s3_bucket" "this" {
                  lifecycle {
                    prevent_destroy = true
                  }
                }
                """);
        write(VALUES, "environment = \"dev\"\naccount_id = \"111111111111\"\n");
        write(BACKEND, """
                bucket = "fareline-state-111111111111"
                key = "data.tfstate"
                encrypt = true
                use_lockfile = true
                kms_key_id = "alias/fareline-state"
                allowed_account_ids = ["111111111111"]
                """);
    }

    @Test
    void theSoundFolderIsSound() {
        assertEquals(List.of(), faults());
        assertEquals("[bucket]", configuration().modulesOf("data").toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                MODULE + " | prevent_destroy = true | create_before_destroy = true"
                        + " | modules/bucket/main.tf: aws_s3_bucket.this may be destroyed",
                MAIN + " | hashicorp/aws | example/aws"
                        + " | stacks/data takes the provider aws = { source = \"example/aws\", version = \"5.100.0\" }",
                MODULE + " | 5.100.0 | ~> 5.100"
                        + " | modules/bucket takes the provider aws = { source = \"hashicorp/aws\", version = \"~> 5.100\" }",
                MAIN + " | ~> 1.11 | >= 1.11 | stacks/data takes another Terraform than ~> 1.11",
                MAIN + " | ../../modules/bucket | terraform-aws-modules/s3-bucket/aws"
                        + " | stacks/data takes the module terraform-aws-modules/s3-bucket/aws, which is not one of ours",
                MAIN + " | allowed_account_ids = [var.account_id] | region = var.region"
                        + " | stacks/data, provider aws may act in another account",
                MAIN + " | ManagedBy | MadeBy | stacks/data, provider aws does not tag what it makes with ManagedBy",
                MAIN + " | backend \"s3\" {} | backend \"local\" {} | stacks/data does not keep its state in S3",
                VALUES
                        + " | environment = \"dev\" | environment = \"prod\" | dev/data.tfvars is of the environment prod",
                VALUES + " | account_id | acount_id | dev/data.tfvars says acount_id, which data does not declare;"
                        + " dev/data.tfvars does not say account_id;"
                        + " dev/data.backend is not in the bucket of the account ; dev/data.backend may be used with another"
                        + " account",
                BACKEND + " | fareline-state-111111111111 | fareline-state-222222222222"
                        + " | dev/data.backend is not in the bucket of the account 111111111111",
                BACKEND + " | data.tfstate | edge.tfstate | dev/data.backend calls its state edge.tfstate",
                BACKEND + " | encrypt = true | encrypt = false | dev/data.backend does not say encrypt",
                BACKEND + " | use_lockfile = true | profile = \"x\" | dev/data.backend does not say use_lockfile",
                BACKEND + " | kms_key_id | profile | dev/data.backend names no key of ours"
            })
    void whatIsSpoiltIsRefused(String file, String text, String other, String faults) throws IOException {
        var written = Files.readString(root.resolve(file));
        assertTrue(written.contains(text), text);
        write(file, written.replace(text, other));
        assertEquals(Stream.of(faults.split("; ")).sorted().toList(), faults());
    }

    @Test
    void anEnvironmentThatIsMoreThanPairsOfValuesIsRefused() throws IOException {
        write("terraform/environments/dev/main.tf", "");
        write("terraform/environments/dev/edge.tfvars", "");
        Files.delete(root.resolve(BACKEND));
        assertEquals(
                List.of(
                        "dev/data.tfvars stands alone: values and backend belong together",
                        "dev/edge.tfvars belongs to no stack",
                        "dev/main.tf belongs to no stack"),
                new EnvironmentsAreValues().faults(configuration()));
    }

    @Test
    void twoStatesInOnePlaceAreRefused() throws IOException {
        for (var kind : List.of("tfvars", "backend"))
            write(
                    "terraform/environments/prod/data." + kind,
                    Files.readString(root.resolve("terraform/environments/dev/data." + kind))
                            .replace("\"dev\"", "\"prod\""));
        assertEquals(List.of("prod/data.backend keeps its state where dev/data.backend does"), faults());
    }

    @Test
    void whatIsMovedToTheRecoveryRegionHasTheSameState() throws IOException {
        for (var kind : List.of("tfvars", "backend"))
            write(
                    "terraform/environments/dev-recovery/data." + kind,
                    Files.readString(root.resolve("terraform/environments/dev/data." + kind)));
        assertTrue(configuration().isMove("dev-recovery", "data"));
        assertEquals(List.of("dev-recovery is no environment"), faults());
    }

    @Test
    void aStateThatIsLookedForElsewhereIsRefused() throws IOException {
        var values = Files.readString(root.resolve(VALUES));
        write(MAIN, Files.readString(root.resolve(MAIN)) + "variable \"own_state\" { type = map(string) }\n");
        var state = """
                own_state = {
                  bucket = "fareline-state-111111111111"
                  key = "%s.tfstate"
                }
                """;
        write(VALUES, values + state.formatted("data"));
        assertEquals(List.of(), faults());
        write(VALUES, values + state.formatted("recovery/data"));
        assertEquals(
                List.of(
                        "dev/data.tfvars looks for a state at fareline-state-111111111111/recovery/data.tfstate, where none"
                                + " is kept"),
                faults());
    }

    private List<String> faults() {
        return Rules.ALL.stream()
                .flatMap(each -> each.faults(configuration()).stream())
                .sorted()
                .toList();
    }

    private Configuration configuration() {
        return Configuration.of(root);
    }

    private void write(String file, String text) throws IOException {
        Files.createDirectories(root.resolve(file).getParent());
        Files.writeString(root.resolve(file), text);
    }
}
