package io.fareline.runner.laptop;

import io.fareline.runner.secret.Vault;

/** The two logins of a database's application, of which one is in use. */
final class DatabaseLogins {
    /** @param letter by which it differs from the other */
    record Login(String letter, String user, String password) {}

    private final Vault vault;
    private final String database;

    DatabaseLogins(Vault vault, String database) {
        this.vault = vault;
        this.database = database;
    }

    Login current() {
        return login(vault.kept(choice(), () -> "a"));
    }

    Login other() {
        return login(current().letter().equals("a") ? "b" : "a");
    }

    /** From now on this one is in use. */
    void choose(Login login) {
        vault.replace(choice(), login.letter());
    }

    /** The same login with a new password. */
    Login renewed(Login login) {
        vault.replacePassword(name(login.letter()));
        return login(login.letter());
    }

    String password(String letter) {
        return vault.password(name(letter));
    }

    private Login login(String letter) {
        return new Login(letter, database + "_app_" + letter, password(letter));
    }

    private String name(String letter) {
        return "database." + database + ".app." + letter;
    }

    private String choice() {
        return "database." + database + ".login";
    }
}
