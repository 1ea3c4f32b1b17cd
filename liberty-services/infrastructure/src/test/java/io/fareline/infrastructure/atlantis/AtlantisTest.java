package io.fareline.infrastructure.atlantis;

import static io.fareline.infrastructure.Applied.CONFIGURATION;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.infrastructure.Applied;
import io.fareline.infrastructure.estate.Estate;
import io.fareline.infrastructure.source.Block;
import io.fareline.infrastructure.source.Configuration;
import io.fareline.manifests.check.Overlay;
import io.fareline.manifests.object.Manifest;
import io.fareline.manifests.object.Manifests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Atlantis plans and applies, and that it does as the server says. */
class AtlantisTest {
    private static final Estate.Place PLACE = new Estate.Place("delivery", "444444444444", "eu-central-1");
    private static final String FIRST = "dev-bootstrap";

    private final ProjectsCoverStacks projects = new ProjectsCoverStacks(CONFIGURATION);
    private final ServerDecides server = new ServerDecides();
    private String text;
    private Estate delivery;

    @TempDir
    Path folder;

    @BeforeEach
    void read() {
        text = Configuration.text(Applied.REPOSITORY.resolve("atlantis.yaml"));
        delivery = new Estate(PLACE, List.of(), Applied.orNotRun(() -> Applied.cluster("delivery")));
    }

    @Test
    void everyStackOfEveryEnvironmentIsAProject() {
        assertEquals("", String.join("\n", projects.faults(text)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name: dev-bootstrap | name: dev-start | dev-start is no environment's stack: terraform/stacks/bootstrap;"
                        + " dev/bootstrap is no project",
                "name: staging-bootstrap | name: dev-bootstrap | dev-bootstrap is there twice;"
                        + " staging/bootstrap is no project",
                "version: 3 | version: 2 | atlantis.yaml is of no version that is known here",
                "automerge: false | workflows: {} | atlantis.yaml says workflows",
                "abort_on_execution_order_fail: true | abort_on_execution_order_fail: false"
                        + " | atlantis.yaml goes on after a failure",
                "environments/dev/bootstrap.* | environments/dev/bootstrap.tfvars"
                        + " | dev-bootstrap is not planned when ../../environments/dev/bootstrap.* changes;"
                        + " dev-bootstrap is planned when ../../environments/dev/bootstrap.tfvars changes, for nothing"
            })
    void aProjectThatIsMissingOrSaysTooMuchIsRefused(String line, String other, String faults) {
        assertTrue(text.contains(line), line);
        var found = projects.faults(text.replaceFirst(Pattern.quote(line), other));
        // Two of a name come in some order, which says more.
        assertTrue(found.containsAll(List.of(faults.split("; *"))), String.join("\n", found));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "workflow: other | workflow",
                "apply_requirements: [] | apply_requirements",
                "workspace: other | workspace"
            })
    void aProjectThatOverridesTheServerIsRefused(String line, String what) {
        var spoilt = text.replaceFirst("name: " + FIRST, "name: " + FIRST + "\n    " + Matcher.quoteReplacement(line));
        assertEquals(List.of(FIRST + " says " + what + ", which only the server may"), projects.faults(spoilt));
    }

    @Test
    void projectsOutOfOrderAreRefused() {
        var spoilt = text.replaceFirst("execution_order_group: 12", "execution_order_group: 11");
        assertEquals(
                List.of("dev-foundation of group 11 does not come after dev-bootstrap of group 11"),
                projects.faults(spoilt));
    }

    @Test
    void theServerDecides() {
        assertEquals(List.of(), server.faults(delivery));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "allow_custom_workflows: false | allow_custom_workflows: true | ID may bring its own workflows",
                "allowed_overrides: [] | allowed_overrides: [workflow] | ID may override [workflow]",
                "apply_requirements: [approved, mergeable, undiverged] | apply_requirements: [mergeable, undiverged]"
                        + " | ID has apply_requirements [undiverged, mergeable]",
                "plan_requirements: [undiverged] | plan_requirements: [] | ID plans what is out of date",
                "branch: /^main$/ | branch: /.*/ | ID may be merged elsewhere than into main",
                "autodiscover: {mode: disabled} | autodiscover: {mode: auto} | ID has projects that nobody listed",
                "version,plan,apply,unlock | plan,apply,import,state | Anybody may order: import; Anybody may order: state",
                "platform:plan, | *:plan, | Everybody may give orders",
                "fareline/fareline | fareline/* | Any repository may call",
                "hashicorp/aws | */* | Terraform may fetch any provider, and so run any program",
                "skip-containers\":\"atlantis | skip-containers\":\"none"
                        + " | StatefulSet atlantis/atlantis is given the pod's own role in place of a profile"
            })
    void aServerThatLetsPullRequestsDecideIsRefused(String line, String other, String faults) {
        assertEquals(
                List.of(faults.replace("ID", "git.fareline.example/fareline/fareline")
                                .split("; "))
                        .stream()
                        .sorted()
                        .toList(),
                server.faults(spoilt(line, other)).stream()
                        .map(each -> each.replace("[mergeable, undiverged]", "[undiverged, mergeable]"))
                        .sorted()
                        .toList());
    }

    @Test
    void everyProjectRunsWithItsValuesAndRoles() throws IOException {
        Files.writeString(
                folder.resolve("terraform"),
                "#!/bin/sh\nprintf '%s %s %s\\n' \"$AWS_PROFILE\" \"$TF_DATA_DIR\" \"$*\"\n");
        assertTrue(folder.resolve("terraform").toFile().setExecutable(true));
        var workflow = new Workflow(delivery);
        for (var project : Project.of(text)) {
            var stack = Applied.REPOSITORY.resolve(project.folder());
            var environment = project.environment();
            var given = Map.of(
                    "PATH",
                    folder + ":" + System.getenv("PATH"),
                    "PROJECT_NAME",
                    project.name(),
                    "REPO_REL_DIR",
                    project.folder(),
                    "ATLANTIS_TERRAFORM_VERSION",
                    "",
                    "PLANFILE",
                    "/plans/" + project.name());
            var values = "../../environments/" + environment + "/" + project.stack();
            var init = " .terraform-" + environment + " init -input=false -no-color -reconfigure -backend-config="
                    + values + ".backend\n";
            assertEquals(
                    environment + "-plan" + init + environment + "-plan .terraform-" + environment
                            + " plan -input=false -no-color -lock=false -var-file=" + values + ".tfvars -out=/plans/"
                            + project.name() + "\n",
                    workflow.run("plan", stack, given));
            assertEquals(
                    environment + "-apply" + init + environment + "-apply .terraform-" + environment
                            + " apply -input=false -no-color /plans/" + project.name() + "\n",
                    workflow.run("apply", stack, given));
            for (var kind : List.of(".backend", ".tfvars"))
                assertTrue(Files.exists(stack.resolve(values + kind)), project.name() + ": " + values + kind);
            var account = Block.file(Configuration.text(CONFIGURATION.values(environment, project.stack())))
                    .text("account_id");
            assertEquals(List.of(), Profiles.faults(delivery, environment, account));
        }
    }

    @Test
    void aProfileOfAnotherAccountOrEnvironmentIsRefused() {
        assertEquals(
                List.of(
                        "The profile dev-plan has role_arn arn:aws:iam::111111111111:role/fareline-terraform-apply, and it must"
                                + " be arn:aws:iam::111111111111:role/fareline-terraform-plan"),
                Profiles.faults(
                        spoilt(
                                "111111111111:role/fareline-terraform-plan",
                                "111111111111:role/fareline-terraform-apply"),
                        "dev",
                        "111111111111"));
        assertEquals(
                List.of(
                        "The profile staging-apply has external_id dev, and it must be staging",
                        "The profile staging-plan has external_id dev, and it must be staging"),
                Profiles.faults(spoilt("external_id = staging", "external_id = dev"), "staging", "222222222222"));
    }

    private Estate spoilt(String text, String other) {
        var found = delivery.cluster().all().stream()
                .filter(each -> each.root().toString().contains(text))
                .toList();
        assertTrue(!found.isEmpty(), "Nothing says " + text);
        var all = delivery.cluster().all().stream()
                .map(each -> Manifests.parse(each.root().toString().replace(text, other))
                        .all()
                        .getFirst())
                .map(each -> new Manifest(each.root()))
                .toList();
        return new Estate(PLACE, List.of(), new Overlay("delivery", new Manifests(all)));
    }
}
