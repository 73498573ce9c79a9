"""The pure core of Who Backs Whom: cases, snapshots, diffs, scenes, exports."""
