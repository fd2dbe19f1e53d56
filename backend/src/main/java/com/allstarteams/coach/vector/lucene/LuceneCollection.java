package com.allstarteams.coach.vector.lucene;

import com.allstarteams.coach.platform.tenancy.OrganisationId;
import com.allstarteams.coach.vector.Neighbour;
import com.allstarteams.coach.vector.PhysicalCollection;
import com.allstarteams.coach.vector.VectorEntry;
import com.allstarteams.coach.vector.VectorMismatch;
import com.allstarteams.coach.vector.VectorRecord;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/** One physical collection in a folder of its own, labelled with its model. */
final class LuceneCollection implements Closeable {

    private static final String MODEL = "model";
    private static final String ID = "id";
    private static final String ORGANISATION = "organisation";
    private static final String SHARED = "shared";
    private static final String SOURCE = "source";
    private static final String CHUNK = "chunk";
    private static final String HASH = "hash";
    private static final String VALUES = "values";

    private final PhysicalCollection collection;
    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private volatile int dimensions;

    /** Opens the folder, making it when absent. */
    LuceneCollection(Path folder, PhysicalCollection collection) throws IOException {
        this.collection = collection;
        Files.createDirectories(folder);
        this.directory = FSDirectory.open(folder);
        this.writer = new IndexWriter(directory, new IndexWriterConfig().setCodec(new LongVectorCodec()));
        try {
            writer.setLiveCommitData(Map.of(MODEL, collection.model()).entrySet());
            writer.commit();
            this.searchers = new SearcherManager(writer, null);
        } catch (IOException unreadable) {
            writer.rollback();
            throw unreadable;
        }
        this.dimensions = search(LuceneCollection::readDimensions);
    }

    /** The model on the label of a folder; empty when there is none that can be read. */
    static String modelOf(Path folder) {
        try (Directory directory = FSDirectory.open(folder)) {
            return SegmentInfos.readLatestCommit(directory).getUserData().getOrDefault(MODEL, "");
        } catch (IOException unreadable) {
            return "";
        }
    }

    PhysicalCollection collection() {
        return collection;
    }

    OptionalInt dimensions() {
        return dimensions == 0 ? OptionalInt.empty() : OptionalInt.of(dimensions);
    }

    synchronized void upsert(List<VectorRecord> records) throws IOException {
        for (VectorRecord record : records) {
            check(record);
            dimensions = record.values().length;
            writer.updateDocument(new Term(ID, record.entry().key().id()), document(record));
        }
        commit();
    }

    List<Neighbour> nearest(OrganisationId organisation, float[] question, int limit) throws IOException {
        if (dimensions == 0) {
            return List.of();
        }
        if (question.length != dimensions) {
            throw new VectorMismatch(
                    collection, "has " + dimensions + " dimensions, the question has " + question.length);
        }
        Query query = new KnnFloatVectorQuery(VALUES, question, limit, sharedOr(organisation));
        return search(searcher -> {
            List<Neighbour> neighbours = new ArrayList<>();
            StoredFields stored = searcher.storedFields();
            for (ScoreDoc hit : searcher.search(query, limit).scoreDocs) {
                Document document = stored.document(hit.doc);
                neighbours.add(new Neighbour(
                        UUID.fromString(document.get(SOURCE)),
                        document.getField(CHUNK).numericValue().intValue(),
                        2.0 * hit.score - 1.0));
            }
            return neighbours;
        });
    }

    Map<String, String> hashesById() throws IOException {
        return search(searcher -> {
            Map<String, String> hashes = new HashMap<>();
            Query all = new MatchAllDocsQuery();
            StoredFields stored = searcher.storedFields();
            int count = Math.max(1, searcher.count(all));
            for (ScoreDoc hit : searcher.search(all, count).scoreDocs) {
                Document document = stored.document(hit.doc, Set.of(ID, HASH));
                hashes.put(document.get(ID), document.get(HASH));
            }
            return hashes;
        });
    }

    synchronized void delete(Set<String> ids) throws IOException {
        for (String id : ids) {
            writer.deleteDocuments(new Term(ID, id));
        }
        commit();
    }

    @Override
    public synchronized void close() throws IOException {
        searchers.close();
        writer.close();
        directory.close();
    }

    private void commit() throws IOException {
        writer.commit();
        searchers.maybeRefreshBlocking();
    }

    private void check(VectorRecord record) {
        int length = record.values().length;
        if (!record.entry().key().model().equals(collection.model())) {
            throw new VectorMismatch(
                    collection,
                    "is of " + collection.model() + ", the vector of "
                            + record.entry().key().model());
        }
        if (length > LongVectorCodec.MAX_DIMENSIONS || (dimensions != 0 && length != dimensions)) {
            throw new VectorMismatch(collection, "has " + dimensions + " dimensions, the vector has " + length);
        }
    }

    private static int readDimensions(IndexSearcher searcher) {
        FieldInfo values =
                FieldInfos.getMergedFieldInfos(searcher.getIndexReader()).fieldInfo(VALUES);
        return values == null ? 0 : values.getVectorDimension();
    }

    private static Query sharedOr(OrganisationId organisation) {
        return new BooleanQuery.Builder()
                .add(new TermQuery(new Term(ORGANISATION, SHARED)), BooleanClause.Occur.SHOULD)
                .add(new TermQuery(new Term(ORGANISATION, organisation.value().toString())), BooleanClause.Occur.SHOULD)
                .build();
    }

    private static Document document(VectorRecord record) {
        VectorEntry entry = record.entry();
        OrganisationId organisation = entry.organisation();
        Document document = new Document();
        document.add(new StringField(ID, entry.key().id(), Field.Store.YES));
        document.add(new StringField(
                ORGANISATION,
                organisation == null ? SHARED : organisation.value().toString(),
                Field.Store.NO));
        document.add(new StoredField(SOURCE, entry.key().sourceId().toString()));
        document.add(new StoredField(CHUNK, entry.key().chunkIndex()));
        document.add(new StoredField(HASH, entry.contentHash()));
        document.add(new KnnFloatVectorField(VALUES, record.values(), VectorSimilarityFunction.COSINE));
        return document;
    }

    private <T> T search(SearchWork<T> work) throws IOException {
        IndexSearcher searcher = searchers.acquire();
        try {
            return work.apply(searcher);
        } finally {
            searchers.release(searcher);
        }
    }

    /** Work on one snapshot of the index. */
    private interface SearchWork<T> {

        T apply(IndexSearcher searcher) throws IOException;
    }
}
