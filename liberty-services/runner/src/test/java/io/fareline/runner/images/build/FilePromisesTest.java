package io.fareline.runner.images.build;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** On archives as an engine gives them. */
class FilePromisesTest {
    private static final int FILE = 0644;
    private static final int PROGRAM = 0755;
    private static final long ROOT = 0;
    private static final long USER = 1001;
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final TarArchiveOutputStream archive = new TarArchiveOutputStream(written);

    @BeforeEach
    void whatIsRight() throws IOException {
        add("opt/java/openjdk/bin/java", PROGRAM, ROOT);
        add("opt/fareline/usr/servers/booking/server.xml", FILE, ROOT);
        add("tmp/", 01777, ROOT);
        add("var/liberty/output/", 0755, USER);
        add("var/liberty/logs/", 0755, USER);
        add("run/secrets/fareline/", 0755, ROOT);
        link("bin/curl", "/nowhere");
        link("etc/mtab", "/proc/mounts");
    }

    @Test
    void anImageAsItShouldBeBreaksNothing() throws IOException {
        broken();
    }

    @Test
    void whoeverBecomesSomebodyElseIsFound() throws IOException {
        add("usr/bin/mount", 04755, ROOT);
        add("usr/bin/wall", 02755, ROOT);
        broken("it has programs that make their user somebody else: usr/bin/mount, usr/bin/wall");
    }

    @Test
    void toolsAreFoundInAnyFolderOfPrograms() throws IOException {
        add("usr/bin/apt-get", PROGRAM, ROOT);
        add("usr/local/sbin/curl", PROGRAM, ROOT);
        add("opt/java/openjdk/bin/javac", PROGRAM, ROOT);
        add("usr/share/perl", FILE, ROOT);
        broken("it has tools: usr/bin/apt-get, usr/local/sbin/curl, opt/java/openjdk/bin/javac");
    }

    @Test
    void leftOverFilesAreCountedAndSomeNamed() throws IOException {
        for (int i = 1; i <= 7; i++) add("var/cache/apt/archive" + i, FILE, ROOT);
        add("var/lib/dpkg/status", FILE, ROOT);
        broken("it has left-over files: var/cache/apt/archive1, var/cache/apt/archive2, var/cache/apt/archive3,"
                + " var/cache/apt/archive4, var/cache/apt/archive5 and 2 more");
    }

    @Test
    void whatTheUserOrAnybodyCouldChangeIsFound() throws IOException {
        add("opt/fareline/bin/start", PROGRAM, USER);
        add("opt/liberty/wlp/lib/kernel.jar", 0666, ROOT);
        add("srv/", 0777, ROOT);
        add("opt/read.only", 0444, USER);
        broken("it lets its user write: opt/fareline/bin/start, opt/liberty/wlp/lib/kernel.jar, srv");
    }

    @Test
    void keysAndSecretsAreFound() throws IOException {
        add("opt/fareline/warmed/resources/security/key.p12", FILE, ROOT);
        add("opt/fareline/ltpa.keys", FILE, ROOT);
        add("run/secrets/fareline/fareline.database.password", FILE, ROOT);
        broken("it has keys or secrets: opt/fareline/warmed/resources/security/key.p12, opt/fareline/ltpa.keys,"
                + " run/secrets/fareline/fareline.database.password");
    }

    @Test
    void anImageWithoutItsJvmIsNone() {
        assertEquals(List.of("it has no JVM at /opt/java/openjdk"), FilePromises.brokenBy(List.of()));
    }

    private void broken(String... what) throws IOException {
        archive.close();
        var files = ImageFile.read(new ByteArrayInputStream(written.toByteArray()));
        assertEquals(List.of(what), FilePromises.brokenBy(files));
    }

    private void add(String path, int mode, long owner) throws IOException {
        var entry = new TarArchiveEntry(path);
        entry.setMode(mode);
        entry.setUserId(owner);
        archive.putArchiveEntry(entry);
        archive.closeArchiveEntry();
    }

    private void link(String path, String target) throws IOException {
        var entry = new TarArchiveEntry(path, TarConstants.LF_SYMLINK);
        entry.setLinkName(target);
        archive.putArchiveEntry(entry);
        archive.closeArchiveEntry();
    }
}
