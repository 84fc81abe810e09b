package memio.testkit.program;

import org.jspecify.annotations.Nullable;

/**
 * One step of a program on a family of files: what it does to the family, and what it ought to do.
 *
 * <p>It calls the library once, so that it happens or does not happen. What concerns a file, snapshot or view that is not
 * there does nothing, and answers null.
 */
sealed interface FamilyOperation extends Step<FamilyOperation>
        permits MemberOperation, KinOperation, PictureOperation, ViewOperation {

    /** Does it to the family under test. */
    @Nullable
    Object onFamily(Family family);

    /** Does it to the model. */
    @Nullable
    Object onModel(FamilyModel model);
}
