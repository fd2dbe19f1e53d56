package com.allstarteams.coach.platform.database;

import com.allstarteams.coach.platform.setting.InvalidSetting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * The data folder of the embedded default, held by one running application at a time. Everything in it but the database
 * can be rebuilt.
 */
public final class CoachHome implements AutoCloseable {

    private static final int SECRET_BYTES = 32;

    private final Path folder;
    private final FileChannel lockFile;

    private CoachHome(Path folder, FileChannel lockFile) {
        this.folder = folder;
        this.lockFile = lockFile;
    }

    /**
     * Opens and locks the folder, making it when absent.
     *
     * @param configured the value of {@code COACH_HOME}; null or blank means {@code .coach} beside the checkout's pom
     * @throws InvalidSetting when the folder cannot be written or another application holds it
     */
    static CoachHome open(@Nullable String configured) {
        Path folder = configured == null || configured.isBlank() ? besideThePom() : Path.of(configured);
        Path absolute = folder.toAbsolutePath().normalize();
        try {
            Files.createDirectories(absolute);
            FileChannel lockFile =
                    FileChannel.open(absolute.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = lockFile.tryLock();
            if (lock == null) {
                lockFile.close();
                throw new InvalidSetting(
                        "COACH_HOME",
                        absolute + " is in use by another running AST Coach",
                        "Stop that one first, or set COACH_HOME to another folder");
            }
            return new CoachHome(absolute, lockFile);
        } catch (IOException unusable) {
            throw new InvalidSetting(
                    "COACH_HOME",
                    absolute + " cannot be written: " + unusable.getMessage(),
                    "Set COACH_HOME to a folder this user may write to");
        }
    }

    private static Path besideThePom() {
        Path here = Path.of("").toAbsolutePath();
        Path found = here;
        for (Path candidate = here; candidate != null; candidate = candidate.getParent()) {
            if (Files.exists(candidate.resolve("pom.xml"))) {
                found = candidate;
            }
        }
        return found.resolve(".coach");
    }

    /** A path inside the folder; nothing is made. */
    public Path resolve(String name) {
        return folder.resolve(name);
    }

    /** A secret of 64 hexadecimal digits that is made once and then kept in the file, readable by this user only. */
    String secret(String name) {
        Path file = folder.resolve(name);
        try {
            if (Files.notExists(file)) {
                byte[] bytes = new byte[SECRET_BYTES];
                new SecureRandom().nextBytes(bytes);
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.writeString(file, HexFormat.of().formatHex(bytes));
            }
            return Files.readString(file).strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read " + file, unreadable);
        }
    }

    @Override
    public void close() throws IOException {
        lockFile.close();
    }
}
