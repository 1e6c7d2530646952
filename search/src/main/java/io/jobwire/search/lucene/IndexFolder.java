package io.jobwire.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens the index of a folder, empties one that this build cannot use. */
final class IndexFolder {
    private static final Logger LOG = LoggerFactory.getLogger(IndexFolder.class);
    private static final double BUFFER_MEGABYTES = 32;

    private IndexFolder() {}

    static IndexWriter open(Path folder, Analyzer analyzer) {
        try {
            Files.createDirectories(folder);
            Directory directory = FSDirectory.open(folder);
            OpenMode mode = usable(directory) ? OpenMode.APPEND : OpenMode.CREATE;
            IndexWriter writer = new IndexWriter(
                    directory,
                    new IndexWriterConfig(analyzer)
                            .setOpenMode(mode)
                            .setCommitOnClose(false)
                            .setRAMBufferSizeMB(BUFFER_MEGABYTES));
            if (mode == OpenMode.CREATE) {
                writer.setLiveCommitData(Map.<String, String>of().entrySet());
            }
            return writer;
        } catch (LockObtainFailedException e) {
            throw new UncheckedIOException(
                    "The search index in " + folder + " is in use by another process: stop it, or use another folder",
                    e);
        } catch (IOException e) {
            throw new UncheckedIOException("The search index in " + folder + " cannot be opened", e);
        }
    }

    private static boolean usable(Directory directory) throws IOException {
        if (!DirectoryReader.indexExists(directory)) {
            return false;
        }
        try {
            SegmentInfos last = SegmentInfos.readLatestCommit(directory);
            if (CommitData.isOurs(last.getUserData())) {
                return true;
            }
            LOG.info("The search index has another layout: it is made again from the topic");
        } catch (CorruptIndexException
                | IndexNotFoundException
                | IndexFormatTooOldException
                | IndexFormatTooNewException e) {
            LOG.warn("The search index cannot be read and is made again from the topic: {}", e.getMessage());
        }
        return false;
    }
}
