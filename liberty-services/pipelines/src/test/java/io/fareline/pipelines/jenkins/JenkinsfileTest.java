package io.fareline.pipelines.jenkins;

import static io.fareline.pipelines.Checkout.assertFaults;
import static io.fareline.pipelines.Checkout.spoilt;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.fareline.pipelines.Checkout;
import io.fareline.pipelines.command.Commands;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The Jenkinsfile is sound, and each way to spoil it is found. */
class JenkinsfileTest {
    private static final String SOUND = Checkout.text("Jenkinsfile");
    private static final String TEST = "sh './fareline test'";
    private static final String PUBLISH = "sh 'delivery/publish'";

    @Test
    void itKeepsEveryRule() {
        assertFaults(JenkinsfileTest::faults, SOUND);
    }

    @Test
    void itsStagesAreRead() {
        assertEquals(
                List.of(
                        "Start",
                        "Test",
                        "Secrets",
                        "Images",
                        "In images",
                        "In libraries",
                        "Publish",
                        "Publish the rotation",
                        "Sign",
                        "Hand off",
                        "Propose the rotation"),
                Jenkinsfile.of(SOUND).stages().stream()
                        .map(Jenkinsfile.Stage::name)
                        .toList());
    }

    @Test
    void whatIsNoGroovyIsRefused() {
        var open = SOUND.substring(0, SOUND.lastIndexOf('}'));
        assertThrows(GroovyReader.NotGroovy.class, () -> Jenkinsfile.of(open));
    }

    @Test
    void aFileWithoutStagesIsRefused() {
        var none = "pipeline { agent any }";
        assertEquals("there is no stage with steps", faults(none).getFirst());
        assertEquals("there is no stage with steps", faults("").getFirst());
    }

    @Test
    void aCommandOrAnOptionThatIsNotThere() {
        refused("sh './fareline up'", "sh './fareline upp'", "./fareline has no command upp");
        refused("sh './fareline down --purge'", "sh './fareline down --purged'", "./fareline has no option --purged");
        refused("sh 'delivery/scan secrets'", "sh 'delivery/scan secret'", "delivery/scan knows nothing called secret");
        refused("sh 'delivery/scan secrets'", "sh 'delivery/look secrets'", "there is no delivery/look");
        refused("sh 'delivery/scan secrets'", "sh 'delivery/tools'", "delivery/tools may not be executed");
        refused("sh 'delivery/scan secrets'", "sh 'delivery/../../x'", "there is no delivery/../../x");
    }

    @Test
    void logicOfItsOwn() {
        refused(
                "sh 'delivery/scan secrets'",
                "sh 'mvn verify'",
                "runs something else than one command of ours: mvn verify");
        refused(
                "sh 'delivery/scan secrets'",
                "sh 'delivery/scan secrets || true'",
                "runs something else than one command of ours: delivery/scan secrets || true");
        refused(
                "sh 'delivery/scan secrets'",
                "sh \"delivery/scan ${params.WHAT}\"",
                "runs what is put together when it runs");
        refused(
                "sh 'delivery/scan secrets'", "script { if (x) { sh 'delivery/scan secrets' } }",
                "holds logic (logic)", "holds logic (script)");
    }

    @Test
    void aStageOrAPipelineWithoutAnEnd() {
        refused("timeout(time: 4, unit: 'HOURS')", "timestamps()", "the pipeline has no timeout");
        refused("options { timeout(time: 15, unit: 'MINUTES') }", "", "stage 'Secrets' has no timeout");
        refused(
                "options { timeout(time: 15, unit: 'MINUTES') }",
                "options { timeout(time: 0, unit: 'MINUTES') }",
                "stage 'Secrets' has no timeout");
    }

    @Test
    void aDeliveryFromAnotherBranchOrToOthers() {
        var from = "delivers from any branch";
        for (var when : List.of(
                "",
                "when { branch 'release' }",
                "when { not { branch 'main' } }",
                "when { anyOf { branch 'main'; branch 'release' } }"))
            refused(
                    "when { branch 'main' }",
                    when,
                    "stage 'Publish' " + from,
                    "stage 'Publish the rotation' " + from,
                    "stage 'Sign' " + from,
                    "stage 'Hand off' " + from,
                    "stage 'Propose the rotation' " + from);
        refused(
                "hand-off dev",
                "hand-off prod",
                "delivers to others than dev: delivery/hand-off prod --digests" + " target/digests.env");
        refused(
                "propose-rotation dev",
                "propose-rotation prod",
                "delivers to others than dev: delivery/propose-rotation prod");
        refused(
                PUBLISH,
                "sh 'delivery/promote dev staging'",
                "delivers to others than dev: delivery/promote dev staging",
                "no stage runs delivery/publish");
    }

    @Test
    void aDeliveryThatItsOwnCommitStarts() {
        var own = "delivers what its own commit has started";
        refused(
                "expression { sh(script: 'delivery/needs-build', returnStatus: true) != 10 }",
                "branch 'main'",
                "stage 'Publish' " + own,
                "stage 'Publish the rotation' " + own,
                "stage 'Sign' " + own,
                "stage 'Hand off' " + own,
                "stage 'Propose the rotation' " + own);
    }

    @Test
    void aDeliveryOfWhatWasNotTestedOrLookedThrough() {
        refused(TEST, "sh './fareline verify'", "no stage runs ./fareline test");
        refused("sh 'delivery/scan images'", "sh 'delivery/scan secrets'", "no stage runs delivery/scan images");
        refused(
                "sh 'delivery/publish-rotation'",
                "sh 'delivery/scan secrets'",
                "no stage runs delivery/publish-rotation");
        var swapped = SOUND.replace(PUBLISH, "sh 'delivery/X'")
                .replace("sh 'delivery/scan images'", PUBLISH)
                .replace("sh 'delivery/X'", "sh 'delivery/scan images'");
        assertFaults(
                JenkinsfileTest::faults,
                swapped,
                "delivery/publish comes before what must come before it",
                "stage 'In images' delivers from any branch");
    }

    @Test
    void aBranchThatIsOverwritten() {
        for (var push : List.of(
                "git push --force",
                "git push -f origin main",
                "git push origin +HEAD:main",
                "git push --force-with-lease"))
            refused(
                    "sh 'delivery/scan secrets'",
                    "sh '" + push + "'",
                    "overwrites what is there: " + push,
                    "runs something else than one command of ours: " + push);
    }

    @Test
    void aCredentialInTheFileOrLentToOthers() {
        var holds = "holds what looks like a credential";
        refused("CI = 'true'", "CI = 'true'\nAWS_ACCESS_KEY_ID = 'AKIA" + "ABCDEFGHIJKLMNOP'", holds);
        refused("CI = 'true'", "CI = 'true'\nREGISTRY_PASSWORD = 'open-" + "sesame'", holds);
        refused("CI = 'true'", "CI = 'true'\nREMOTE = 'https://me:open" + "@git.example/x'", holds);
        var borrows = "borrows a credential of Jenkins";
        refused("CI = 'true'", "CI = 'true'\nKEY = credentials('key')", borrows);
        refused(
                "sh 'delivery/scan secrets'",
                "withCredentials([string(credentialsId: 'key', variable: 'KEY')]) { sh 'delivery/scan secrets' }",
                borrows);
    }

    @Test
    void reportsThatAreNotAlwaysPublished() {
        var fault = "stage 'Test' does not always publish its reports";
        refused("allowEmptyResults: false", "allowEmptyResults: true", fault);
        refused("junit testResults:", "archiveArtifacts artifacts:", fault);
        var sound = SOUND.indexOf("junit");
        var always = SOUND.lastIndexOf("always", sound);
        assertFaults(
                JenkinsfileTest::faults,
                SOUND.substring(0, always) + "success" + SOUND.substring(always + "always".length()),
                fault);
    }

    @Test
    void aFailureOfWhichNobodyHears() {
        refused("unsuccessful {", "success {", "nobody is told of a failure");
        refused("parallelsAlwaysFailFast()", "timestamps()", "the pipeline has no option parallelsAlwaysFailFast");
        refused(TEST, "sh script: './fareline test', returnStatus: true", "goes on after a failure");
        refused("sh 'delivery/scan secrets'", "catchError { sh 'delivery/scan secrets' }", "goes on after a failure");
    }

    private static void refused(String text, String other, String... faults) {
        assertFaults(JenkinsfileTest::faults, spoilt(SOUND, text, other), faults);
    }

    private static List<String> faults(String text) {
        return JenkinsRule.faults(Jenkinsfile.of(text), new Commands(Checkout.ROOT));
    }
}
