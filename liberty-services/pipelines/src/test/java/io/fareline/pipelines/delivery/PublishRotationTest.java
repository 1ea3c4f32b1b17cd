package io.fareline.pipelines.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code delivery/publish-rotation}, with a package that is there, into buckets that write over nothing. */
class PublishRotationTest {
    private static final String HOME = "fareline-packages-444444444444";
    private static final String RECOVERY = "fareline-packages-444444444444-eu-west-1";
    private static final byte[] PACKAGE = "a package".getBytes(StandardCharsets.UTF_8);
    private static final String HASH = ObjectStore.sha256(PACKAGE);
    private static final String KEY = "rotation/" + HASH + ".zip";

    @TempDir
    Path folder;

    private ObjectStore store;

    @BeforeEach
    void twoBuckets() throws IOException {
        store = new ObjectStore(folder);
        store.make(HOME, "eu-central-1");
        store.make(RECOVERY, "eu-west-1");
        Files.write(folder.resolve("package.zip"), PACKAGE);
    }

    @Test
    void thePackageIsPutUnderItsHashInEachRegion() throws IOException, InterruptedException {
        var said = publish();
        assertEquals(0, said.status(), said::said);
        assertEquals(HASH + "\n", Files.readString(note()));
        for (var bucket : List.of(HOME, RECOVERY)) {
            assertEquals(List.of(store.object(bucket, KEY)), store.objects(bucket));
            assertEquals(-1, Files.mismatch(folder.resolve("package.zip"), store.object(bucket, KEY)));
        }
    }

    @Test
    void theSamePackageAgainUploadsNothing() throws IOException, InterruptedException {
        publish();
        var puts = store.puts();
        assertEquals(2, puts);
        var said = publish();
        assertEquals(0, said.status(), said::said);
        assertEquals(puts, store.puts());
        assertTrue(said.said().contains(HOME + " has " + KEY + " already"), said::said);
        assertEquals(HASH + "\n", Files.readString(note()));
    }

    @Test
    void aBucketThatWasLeftOutIsFilledByTheNextRun() throws IOException, InterruptedException {
        publish();
        Files.delete(store.object(RECOVERY, KEY));
        var said = publish();
        assertEquals(0, said.status(), said::said);
        assertEquals(3, store.puts());
        assertTrue(Files.exists(store.object(RECOVERY, KEY)));
    }

    @Test
    void anotherPackageGetsAnotherName() throws IOException, InterruptedException {
        publish();
        Files.writeString(folder.resolve("package.zip"), "another package");
        assertEquals(0, publish().status());
        assertEquals(2, store.objects(HOME).size());
        assertEquals(-1, Files.mismatch(Files.write(folder.resolve("first"), PACKAGE), store.object(HOME, KEY)));
    }

    @Test
    void otherContentUnderTheNameIsNeitherTakenNorWrittenOver() throws IOException, InterruptedException {
        Files.writeString(store.object(RECOVERY, KEY), "something else");
        var said = publish();
        assertEquals(1, said.status(), said::said);
        assertTrue(said.said().endsWith(KEY + " is in " + RECOVERY + " with other content, and is not overwritten"));
        assertEquals("something else", Files.readString(store.object(RECOVERY, KEY)));
        assertFalse(Files.exists(note()), "A hash is handed on whose package is not everywhere");
    }

    @Test
    void whoIsAMomentLaterTakesTheSameAndRefusesOther() throws IOException, InterruptedException {
        store.is("rival", "cp \"$body\" \"$file\"");
        var same = publish();
        assertEquals(0, same.status(), same::said);
        assertTrue(same.said().contains(HOME + " has got " + KEY + " from somebody else"), same::said);
        for (var bucket : List.of(HOME, RECOVERY)) Files.delete(store.object(bucket, KEY));
        store.is("rival", "echo other >\"$file\"");
        var other = publish();
        assertEquals(1, other.status(), other::said);
        assertTrue(other.said().endsWith("with other content, and is not overwritten"), other::said);
        assertEquals("other\n", Files.readString(store.object(HOME, KEY)));
    }

    @Test
    void bytesThatChangeOnTheirWayAreRefused() throws IOException, InterruptedException {
        store.is("rival", "body='" + Files.writeString(folder.resolve("changed"), "changed") + "'");
        var said = publish();
        assertEquals(1, said.status(), said::said);
        assertTrue(said.said().contains("cannot be put into " + HOME + ": An error occurred (BadDigest)"), said::said);
        assertEquals(List.of(), store.objects(HOME));
    }

    @Test
    void aStoreThatIsAwayOrHasNoSuchBucketIsQuotedAndNothingIsNoted() throws IOException, InterruptedException {
        Files.writeString(note(), "old");
        store.is("away", "");
        var away = publish();
        assertEquals(1, away.status(), away::said);
        assertTrue(away.said().contains("cannot ask " + HOME + " for " + KEY + ": An error"), away::said);
        assertFalse(Files.exists(note()), "An older hash stays and is handed on");
        Files.delete(folder.resolve("s3/away"));
        store.lose(RECOVERY);
        var none = publish();
        assertEquals(1, none.status(), none::said);
        assertTrue(none.said().contains("(NoSuchBucket)"), none::said);
        assertFalse(Files.exists(note()));
    }

    @Test
    void withoutAwsNothingIsRunAndUnderCiThatIsAFailure() throws IOException, InterruptedException {
        var small = Files.createDirectories(folder.resolve("small"));
        for (var name : List.of("bash", "dirname"))
            Files.createSymbolicLink(
                    small.resolve(name), DebianPackage.onPath(name).orElseThrow());
        var nowhere = new HashMap<>(java.util.Map.of("PATH", small.toString()));
        var said = new Git(nowhere).delivery("publish-rotation", List.of());
        assertEquals(3, said.status(), said::said);
        nowhere.put("CI", "true");
        assertEquals(1, new Git(nowhere).delivery("publish-rotation", List.of()).status());
    }

    @Test
    void aPackageThatIsNotThereIsRefused() throws IOException, InterruptedException {
        var said = publish("--package", folder.resolve("nowhere.zip").toString());
        assertEquals(2, said.status(), said::said);
        assertEquals(0, store.puts());
    }

    private Path note() {
        return folder.resolve("package.sha256");
    }

    private Git.Answer publish(String... more) throws IOException, InterruptedException {
        var all = new ArrayList<>(
                List.of("--package", folder.resolve("package.zip").toString()));
        all.addAll(List.of("--to", note().toString()));
        all.addAll(List.of(more));
        return new Git(store.path()).delivery("publish-rotation", all);
    }
}
