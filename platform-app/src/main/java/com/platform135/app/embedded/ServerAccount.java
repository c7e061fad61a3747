package com.platform135.app.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The account the server runs under. PostgreSQL refuses to run as root: root runs it in a user namespace, where the
 * same files belong to an account without privileges, or, where namespaces are switched off, as nobody.
 *
 * @param prefix what a command line begins with
 * @param userId owner the files must have, −1 for whoever runs the platform
 */
record ServerAccount(List<String> prefix, int userId) {

    private static final int ROOT = 0;
    private static final int NOBODY = 65534;

    static ServerAccount choose() throws IOException {
        if (!runsAsRoot()) {
            return new ServerAccount(List.of(), -1);
        }
        List<ServerAccount> candidates = List.of(
                new ServerAccount(List.of("unshare", "-U"), ROOT),
                new ServerAccount(
                        List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"), NOBODY));
        return candidates.stream()
                .filter(ServerAccount::works)
                .findFirst()
                .orElseThrow(
                        () -> new EmbeddedDatabaseException(
                                "PostgreSQL 不能以 root 运行，本机也不允许切换身份（unshare、setpriv）。\nPostgreSQL does not run as root, and this machine allows neither unshare nor setpriv.",
                                "请用普通用户启动平台，或用 SPRING_DATASOURCE_URL 连接外部数据库。\nStart the platform as an ordinary user, or use an external database with SPRING_DATASOURCE_URL."));
    }

    private static boolean runsAsRoot() throws IOException {
        Path self = Path.of("/proc/self");
        return Files.exists(self) && (int) Files.getAttribute(self, "unix:uid") == ROOT;
    }

    private boolean works() {
        try {
            List<String> command = new ArrayList<>(prefix);
            command.add("true");
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(5, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException notInstalled) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Gives the folder to this account when another kind of start left it to someone else. */
    void own(Path folder) throws IOException {
        if (userId < 0 || (int) Files.getAttribute(folder, "unix:uid") == userId) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.setAttribute(file, "unix:uid", userId, LinkOption.NOFOLLOW_LINKS);
            }
        }
    }
}
