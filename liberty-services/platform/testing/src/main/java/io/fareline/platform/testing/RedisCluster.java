package io.fareline.platform.testing;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/**
 * A Redis Cluster of masters that share all slots, with replicas on demand. Slots are assigned, moved and failed over
 * through the protocol, so that nothing but the server's binary is needed.
 */
public final class RedisCluster implements AutoCloseable {
    public static final int SLOTS = 16_384;
    private static final Duration AGREEMENT_LIMIT = Duration.ofSeconds(30);
    private static final String NODE_TIMEOUT_MILLIS = "2000";
    private final Path folder;
    private final String password;
    private final List<RedisServer> masters = new ArrayList<>();
    private final List<RedisServer> all = new ArrayList<>();

    public RedisCluster(Path folder, String password) {
        this.folder = folder.toAbsolutePath();
        this.password = password;
    }

    /** Starts so many masters and waits until all of them say that every slot is served. */
    public RedisCluster start(int count) {
        for (int i = 0; i < count; i++) {
            masters.add(launch());
        }
        for (int i = 0; i < count; i++) {
            masters.get(i).ask(slots("ADDSLOTS", SLOTS * i / count, SLOTS * (i + 1) / count));
            masters.get(i).ask("CLUSTER", "SET-CONFIG-EPOCH", Integer.toString(i + 1));
        }
        masters.stream().skip(1).forEach(this::introduce);
        agree();
        return this;
    }

    /** A further node that copies this master, once it has everything. */
    public RedisServer addReplica(RedisServer master) {
        var replica = launch();
        introduce(replica);
        var id = id(master);
        await(replica, "learn of its master", () -> knows(replica, id));
        replica.ask("CLUSTER", "REPLICATE", id);
        await(replica, "copy its master", replica::isInStep);
        agree();
        return replica;
    }

    /**
     * Gives the slots of this replica's master to the replica: {@code FORCE} asks the other masters, {@code TAKEOVER}
     * nobody. What the replica has not copied is lost.
     */
    public void failOver(RedisServer replica, String how) {
        replica.ask("CLUSTER", "FAILOVER", how);
        await(replica, "become a master", replica::isMaster);
        masters.add(replica);
    }

    /** Moves a slot with its keys; clients that ask the old node are told {@code MOVED}. */
    public void moveSlot(int slot, RedisServer from, RedisServer to) {
        var number = Integer.toString(slot);
        to.ask("CLUSTER", "SETSLOT", number, "IMPORTING", id(from));
        from.ask("CLUSTER", "SETSLOT", number, "MIGRATING", id(to));
        for (var key : (List<?>) from.ask("CLUSTER", "GETKEYSINSLOT", number, "1000")) {
            var port = Integer.toString(to.port());
            from.ask("MIGRATE", "127.0.0.1", port, (String) key, "0", "5000", "AUTH", password);
        }
        var owner = id(to);
        for (var master : List.of(to, from)) {
            master.ask("CLUSTER", "SETSLOT", number, "NODE", owner);
        }
    }

    /** The slot of a key, by its hash tag. */
    public int slot(String key) {
        return ((Long) running().ask("CLUSTER", "KEYSLOT", key)).intValue();
    }

    /** The master that serves a key just now. */
    public RedisServer masterOf(String key) {
        var slot = slot(key);
        return masters.stream()
                .filter(master -> master.process().isPresent() && serves(master, slot))
                .findFirst()
                .orElseThrow(() -> new ServerFailure("No running master serves slot " + slot));
    }

    public List<RedisServer> masters() {
        return List.copyOf(masters);
    }

    /** Addresses of all nodes, as clients are configured with them. */
    public List<String> addresses() {
        return all.stream().map(RedisServer::address).toList();
    }

    /** Empties every running master. */
    public void flush() {
        masters.stream()
                .filter(master -> master.process().isPresent() && master.isMaster())
                .forEach(master -> master.ask("FLUSHALL"));
    }

    private RedisServer launch() {
        var server =
                new RedisServer(RedisSettings.at(folder.resolve("node-" + all.size()), Ports.freeForCluster(), password)
                        .with(
                                "cluster-enabled yes",
                                "cluster-config-file nodes.conf",
                                "cluster-node-timeout " + NODE_TIMEOUT_MILLIS,
                                "cluster-replica-validity-factor 0",
                                "cluster-migration-barrier 100",
                                "repl-diskless-sync yes",
                                "repl-diskless-sync-delay 0"));
        all.add(server);
        return server.start();
    }

    private void introduce(RedisServer node) {
        node.ask("CLUSTER", "MEET", "127.0.0.1", Integer.toString(running().port()));
    }

    private void agree() {
        all.stream()
                .filter(node -> node.process().isPresent())
                .forEach(node -> await(node, "see the whole cluster", () -> seesAll(node)));
    }

    private boolean seesAll(RedisServer node) {
        var information = (String) node.ask("CLUSTER", "INFO");
        return information.contains("cluster_state:ok") && information.contains("cluster_known_nodes:" + all.size());
    }

    private RedisServer running() {
        return masters.stream()
                .filter(master -> master.process().isPresent())
                .findFirst()
                .orElseThrow(() -> new ServerFailure("No master runs"));
    }

    private static boolean serves(RedisServer master, int slot) {
        var own = ((String) master.ask("CLUSTER", "NODES"))
                .lines()
                .filter(line -> line.contains("myself") && line.contains("master"))
                .findFirst();
        return own.isPresent()
                && IntStream.range(8, own.get().split(" ").length)
                        .mapToObj(i -> own.get().split(" ")[i].split("-"))
                        .filter(range -> !range[0].startsWith("["))
                        .anyMatch(range -> slot >= Integer.parseInt(range[0])
                                && slot <= Integer.parseInt(range[range.length - 1]));
    }

    private static boolean knows(RedisServer node, String id) {
        return ((String) node.ask("CLUSTER", "NODES")).contains(id);
    }

    private static String id(RedisServer node) {
        return (String) node.ask("CLUSTER", "MYID");
    }

    private static String[] slots(String command, int from, int to) {
        var words = new ArrayList<>(List.of("CLUSTER", command));
        IntStream.range(from, to).mapToObj(Integer::toString).forEach(words::add);
        return words.toArray(String[]::new);
    }

    private static void await(RedisServer node, String what, BooleanSupplier condition) {
        if (!Waiting.until(AGREEMENT_LIMIT, condition)) {
            throw new ServerFailure("The node at " + node.address() + " did not " + what);
        }
    }

    @Override
    public void close() {
        all.forEach(RedisServer::kill);
    }
}
