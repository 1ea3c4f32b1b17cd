package io.fareline.platform.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class RedisClusterTest {
    @TempDir
    Path folder;

    @Test
    void threeMastersShareTheSlotsAndOneCanBeMoved() {
        try (var cluster = new RedisCluster(folder, "secret").start(3)) {
            assertEquals(3, cluster.addresses().size());
            var owner = cluster.masterOf("{a}.1");
            owner.ask("SET", "{a}.1", "kept");
            var other = cluster.masters().stream()
                    .filter(master -> master != owner)
                    .findFirst()
                    .orElseThrow();
            var refused = assertThrows(ServerFailure.class, () -> other.ask("GET", "{a}.1"));
            assertTrue(refused.getMessage().contains("MOVED"), refused.getMessage());
            cluster.moveSlot(cluster.slot("{a}.1"), owner, other);
            assertEquals("kept", other.ask("GET", "{a}.1"));
            assertEquals(other, cluster.masterOf("{a}.1"));
            assertThrows(ServerFailure.class, () -> owner.ask("GET", "{a}.1"));
        }
    }

    @Test
    void aReplicaTakesOverWithWhatItHadCopied() {
        try (var cluster = new RedisCluster(folder, "secret").start(3)) {
            var master = cluster.masterOf("{a}.1");
            master.ask("SET", "{a}.1", "copied");
            var replica = cluster.addReplica(master);
            master.leaveBehind(replica);
            master.ask("SET", "{a}.2", "acknowledged and lost");
            master.kill();
            replica.resume();
            cluster.failOver(replica, "TAKEOVER");
            assertEquals(replica, cluster.masterOf("{a}.1"));
            assertEquals("copied", replica.ask("GET", "{a}.1"));
            assertNull(replica.ask("GET", "{a}.2"));
        }
    }

    @Test
    void aLaggingReplicaOfASingleServerLosesWhatWasAcknowledged() {
        try (var pair = new RedisPair(folder, "secret").start()) {
            pair.master().ask("SET", "a", "copied");
            assertTrue(Waiting.until(
                    Duration.ofSeconds(5), () -> "copied".equals(pair.replica().ask("GET", "a"))));
            pair.lag();
            assertEquals("OK", pair.master().ask("SET", "b", "acknowledged and lost"));
            var promoted = pair.failOver();
            assertNotEquals(pair.master(), promoted);
            assertEquals("copied", promoted.ask("GET", "a"));
            assertNull(promoted.ask("GET", "b"));
            assertEquals("OK", promoted.ask("SET", "b", "anew"));
        }
    }
}
