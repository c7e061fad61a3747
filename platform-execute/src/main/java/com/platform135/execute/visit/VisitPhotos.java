package com.platform135.execute.visit;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

import com.platform135.db.SqlFile;
import com.platform135.db.organisation.OrganisationScope;
import com.platform135.execute.photo.BrokenPhotoException;
import com.platform135.execute.photo.CleanPhoto;
import com.platform135.execute.photo.PhotoKey;
import com.platform135.execute.photo.PhotoStore;
import com.platform135.execute.photo.PhotoType;
import com.platform135.tools.error.BadRequestException;
import com.platform135.tools.error.NotFoundException;
import com.platform135.tools.scope.ScopeResolver;
import com.platform135.tools.security.PlatformUser;

/** Takes in the photos of visits, each once, and gives them to whoever may see the visit. */
@Service
class VisitPhotos {

    private static final String PLACE = SqlFile.read(VisitPhotos.class, "photo-place.sql");
    private static final String RECEIVE = SqlFile.read(VisitPhotos.class, "photo-receive.sql");
    private static final int LARGEST_MEGABYTES = 8;
    private static final int LARGEST_BYTES = LARGEST_MEGABYTES << 20;

    private final JdbcClient jdbc;
    private final PhotoStore store;
    private final VisitQueries queries;
    private final ScopeResolver scopes;
    private final TransactionOperations transactions;
    private final Clock clock;

    VisitPhotos(
            JdbcClient jdbc,
            PhotoStore store,
            VisitQueries queries,
            ScopeResolver scopes,
            TransactionOperations transactions,
            Clock clock) {
        this.jdbc = jdbc;
        this.store = store;
        this.queries = queries;
        this.scopes = scopes;
        this.transactions = transactions;
        this.clock = clock;
    }

    private record Place(int retailerId, boolean announced, int photos) {}

    /** A photo to be shown. */
    record Shown(PhotoType type, byte[] bytes, String tag) {}

    /**
     * Takes in a photo of one of the user's own visits, announced or not.
     *
     * @return whether it was not here before
     * @throws NotFoundException if there is no such visit of the user
     * @throws BadRequestException if it isn't a whole picture of a kind that is kept, or one too many
     */
    boolean receive(PlatformUser user, UUID visitId, UUID photoId, InputStream in) throws IOException {
        VisitService.requireCustomerManager(user);
        CleanPhoto photo = read(in);
        return Boolean.TRUE.equals(transactions.execute(status -> keep(user, visitId, photoId, photo)));
    }

    private static CleanPhoto read(InputStream in) throws IOException {
        byte[] raw = in.readNBytes(LARGEST_BYTES + 1);
        if (raw.length > LARGEST_BYTES) {
            throw new TooLargeException("photo-too-large", LARGEST_MEGABYTES);
        }
        PhotoType type = PhotoType.sniff(raw).orElseThrow(() -> new BadRequestException("photo-type", "photo"));
        try {
            return CleanPhoto.of(type, raw);
        } catch (BrokenPhotoException e) {
            throw new BadRequestException("photo-broken", "photo");
        }
    }

    private boolean keep(PlatformUser user, UUID visitId, UUID photoId, CleanPhoto photo) {
        Place place = jdbc.sql(PLACE)
                .param("id", visitId)
                .param("photo", photoId)
                .param("staff", user.staffId())
                .query(Place.class)
                .optional()
                .orElseThrow(NotFoundException::new);
        if (!place.announced() && place.photos() >= VisitReader.MOST_PHOTOS) {
            throw new BadRequestException("photo-too-many", "photo", VisitReader.MOST_PHOTOS);
        }
        PhotoKey key = new PhotoKey(place.retailerId(), visitId, photoId);
        boolean isNew = record(key, photo);
        if (isNew) {
            store.put(key, photo.bytes());
        }
        return isNew;
    }

    private boolean record(PhotoKey key, CleanPhoto photo) {
        return jdbc.sql(RECEIVE)
                        .param("retailer", key.retailerId())
                        .param("id", key.visitId())
                        .param("photo", key.photoId())
                        .param("type", photo.type().contentType())
                        .param("size", photo.bytes().length)
                        .param("sha256", photo.sha256())
                        .param("width", photo.width())
                        .param("height", photo.height())
                        .param("key", key.toString())
                        .param("now", OffsetDateTime.now(clock))
                        .update()
                == 1;
    }

    /** The photo, if it is here and the reader may see the visit. */
    @Transactional(readOnly = true)
    public Optional<Shown> find(PlatformUser reader, UUID visitId, UUID photoId) {
        OrganisationScope scope = scopes.of(reader);
        return queries.findPhoto(scope, visitId, photoId, LocalDate.now(clock))
                .flatMap(photo -> store.find(new PhotoKey(photo.retailerId(), visitId, photoId))
                        .map(bytes -> new Shown(photo.type(), bytes, photo.tag())));
    }
}
