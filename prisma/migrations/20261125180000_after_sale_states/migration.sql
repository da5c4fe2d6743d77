-- A new value of a type can be used only after the migration that adds it.
ALTER TYPE "RefundState" ADD VALUE 'to_approve' BEFORE 'requested';
ALTER TYPE "RefundState" ADD VALUE 'rejected';
ALTER TYPE "RefundState" ADD VALUE 'replaced';
ALTER TYPE "RefundState" ADD VALUE 'by_hand';
ALTER TYPE "MovementKind" ADD VALUE 'return';
ALTER TYPE "MovementKind" ADD VALUE IF NOT EXISTS 'write_off';
