package io.fareline.pipelines.github;

import static io.fareline.pipelines.Checkout.assertFaults;
import static io.fareline.pipelines.Checkout.spoilt;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.fareline.pipelines.Checkout;
import io.fareline.pipelines.command.Commands;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The workflows are sound, and each way to spoil one is found. */
class WorkflowsTest {
    private static final String CI = "ci.yaml";
    private static final String DELIVER = "deliver.yaml";
    private static final String SCAN = "run: delivery/scan secrets";
    private static final String STEP = ", job secrets, step 'Look for secrets': ";
    private static final String MAIN = "if: github.ref == 'refs/heads/main' && needs.wanted.outputs.build == '0'";

    @Test
    void eachKeepsEveryRule() throws IOException {
        try (var files = Files.list(Checkout.ROOT.resolve(".github/workflows"))) {
            var names =
                    files.map(each -> each.getFileName().toString()).sorted().toList();
            assertEquals(List.of(CI, DELIVER), names);
        }
        for (var name : List.of(CI, DELIVER)) assertFaults(text -> faults(name, text), text(name));
    }

    @Test
    void anActionAnImageOrARunnerThatMayChange() {
        for (var action : List.of("actions/checkout@v5", "actions/checkout@main", "actions/checkout@0123456"))
            refused(CI, SCAN, "uses: " + action, CI + STEP + "uses what may change: " + action);
        refused(CI, SCAN, "uses: actions/checkout@0123456789012345678901234567890123456789 # v5.0.0");
        refused(
                DELIVER,
                "runs-on: ubuntu-24.04\n    timeout-minutes: 180",
                "runs-on: ubuntu-latest\n    timeout-minutes: 180\n    container: golang:1.26",
                DELIVER + ", job deliver: runs on 'ubuntu-latest', which may change",
                DELIVER + ", job deliver: runs an image that may change: golang:1.26");
    }

    @Test
    void moreRightsThanNeeded() {
        var none = CI + ": says no permissions one by one";
        refused(CI, "permissions:\n  contents: read\n", "", none);
        refused(CI, "permissions:\n  contents: read\n", "permissions: write-all\n", none);
        refused(
                CI,
                "permissions:\n  contents: read",
                "permissions:\n  contents: write",
                CI + ": lets every job write contents");
        refused(
                CI,
                "    timeout-minutes: 30\n",
                "    timeout-minutes: 30\n    permissions: {id-token: write}\n",
                CI + ", job secrets: may write id-token without need");
        refused(
                DELIVER,
                "      id-token: write",
                "      id-token: write\n      packages: write",
                DELIVER + ", job deliver: may write packages without need");
    }

    @Test
    void whatStrangersWriteInTheTextOfAShell() {
        refused(
                CI,
                SCAN,
                "run: echo \"TITLE=${{ github.event.pull_request.title }}\" >>\"$GITHUB_ENV\"",
                CI + STEP + "has an expression in the text of a shell");
        var stored = spoilt(
                text(DELIVER),
                "TOKEN: ${{ github.token }}\n        run: |\n          export",
                "TOKEN: ${{ secrets.PUSH_TOKEN }}\n        run: |\n          export");
        assertEquals(
                List.of("reads a stored secret"),
                faults(DELIVER, stored).stream()
                        .map(each -> each.replaceFirst(".*: ", ""))
                        .toList());
        var written = spoilt(text(CI), "  CI: \"true\"", "  CI: \"true\"\n  API_TOKEN: \"0123456789" + "abcdef\"");
        assertEquals(
                List.of("holds what looks like a credential"),
                faults(CI, written).stream()
                        .map(each -> each.replaceFirst(".*: ", ""))
                        .toList());
    }

    @Test
    void eventsThatLetStrangersIn() {
        refused(CI, "  pull_request:", "  pull_request_target:", CI + ": is started by pull_request_target");
        refused(CI, "  pull_request:", "  workflow_run:", CI + ": is started by workflow_run");
        refused(
                CI,
                "concurrency:\n  group: ci-${{ github.ref }}\n  cancel-in-progress: true\n",
                "",
                CI + ": any number of it may run at a time");
    }

    @Test
    void jobsThatDoNotEndOrFail() {
        var endless = CI + ", job secrets: has no timeout of at most 180 minutes";
        refused(CI, "    timeout-minutes: 30\n", "", endless);
        refused(CI, "    timeout-minutes: 30\n", "    timeout-minutes: 600\n", endless);
        refused(CI, SCAN, SCAN + "\n        continue-on-error: true", CI + STEP + "goes on after a failure");
    }

    @Test
    void whatIsNoCommandOfOursOrForces() {
        refused(CI, SCAN, "run: delivery/scan everything", CI + STEP + "delivery/scan knows nothing called everything");
        refused(CI, SCAN, SCAN + " --fast", CI + STEP + "delivery/scan has no option --fast");
        refused(CI, SCAN, "run: ./fareline look", CI + STEP + "./fareline has no command look");
        var other = "curl https://example.com/install.sh | sh";
        refused(CI, SCAN, "run: " + other, CI + STEP + "runs something else than a command of ours: " + other);
        var forced = "git push --force origin HEAD:main";
        refused(
                CI,
                SCAN,
                "run: " + forced,
                CI + STEP + "overwrites what is there: " + forced,
                CI + STEP + "runs something else than a command of ours: " + forced);
    }

    @Test
    void aDeliveryOfAnotherBranchOrOfItsOwnCommit() {
        var job = DELIVER + ", job deliver: ";
        refused(DELIVER, MAIN, "if: needs.wanted.outputs.build == '0'", job + "delivers from any branch");
        refused(
                DELIVER,
                MAIN,
                "if: github.ref == 'refs/heads/main' || needs.wanted.outputs.build == '0'",
                job + "delivers from any branch");
        refused(DELIVER, MAIN, "if: github.ref == 'refs/heads/main'", job + "delivers what its own commit has started");
        refused(DELIVER, "cancel-in-progress: false", "cancel-in-progress: true", job + "is cut off by the next");
        refused(
                DELIVER,
                "hand-off dev",
                "hand-off prod",
                job + "delivers to others than dev",
                job + "does not run delivery/hand-off dev");
        refused(
                DELIVER,
                "propose-rotation dev",
                "propose-rotation staging",
                job + "delivers to others than dev",
                job + "does not run delivery/propose-rotation dev");
        refused(
                DELIVER,
                "push publish-rotation",
                "push publish",
                job + "does not run delivery/as-role fareline-github-push publish-rotation");
    }

    @Test
    void aDeliveryOfWhatWasNotTested() {
        var job = DELIVER + ", job deliver: ";
        refused(DELIVER, "run: ./fareline test", "run: ./fareline status", job + "does not run ./fareline test");
        var text = spoilt(text(DELIVER), "run: delivery/scan images", "run: delivery/X");
        text = spoilt(text, "run: delivery/as-role fareline-github-push publish\n", "run: delivery/scan images\n");
        text = spoilt(text, "run: delivery/X", "run: delivery/as-role fareline-github-push publish");
        assertFaults(
                each -> faults(DELIVER, each),
                text,
                job + "delivery/as-role fareline-github-push publish comes before what must come before it");
    }

    private static void refused(String name, String text, String other, String... faults) {
        assertFaults(each -> faults(name, each), spoilt(text(name), text, other), faults);
    }

    private static String text(String name) {
        return Checkout.text(".github/workflows/" + name);
    }

    private static List<String> faults(String name, String text) {
        return WorkflowRule.faults(Workflow.of(name, text), new Commands(Checkout.ROOT));
    }
}
