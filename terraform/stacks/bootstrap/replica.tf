# A copy of every state in the recovery region, minutes old: what brings up that region must know what is there when home is not
# to be reached. The bucket there is made by the recovery region's own bootstrap.
locals {
  replicas    = { for name, region in { state = var.state_replica_region } : name => region if region != null }
  replica     = { for name, region in local.replicas : name => "fareline-state-${var.account_id}-${region}" }
  replica_key = { for name, region in local.replicas : name => "arn:aws:kms:${region}:${var.account_id}:alias/fareline-state" }
}

resource "aws_iam_role" "replication" {
  for_each = local.replicas

  name        = "fareline-state-replication"
  description = "Copies the state of Terraform to ${each.value}"

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Service = "s3.amazonaws.com" }
      Action    = "sts:AssumeRole"
      Condition = {
        StringEquals = { "aws:SourceAccount" = var.account_id }
        ArnEquals    = { "aws:SourceArn" = "arn:aws:s3:::fareline-state-${local.own}" }
      }
    }]
  })
}

resource "aws_iam_role_policy" "replication" {
  for_each = local.replicas

  name = "copy"
  role = aws_iam_role.replication[each.key].id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = ["s3:GetReplicationConfiguration", "s3:ListBucket"]
        Resource = "arn:aws:s3:::fareline-state-${local.own}"
      },
      {
        Effect   = "Allow"
        Action   = ["s3:GetObjectVersionAcl", "s3:GetObjectVersionForReplication", "s3:GetObjectVersionTagging"]
        Resource = "arn:aws:s3:::fareline-state-${local.own}/*"
      },
      {
        Effect   = "Allow"
        Action   = ["s3:ReplicateDelete", "s3:ReplicateObject", "s3:ReplicateTags"]
        Resource = "arn:aws:s3:::${local.replica[each.key]}/*"
      },
      {
        Effect    = "Allow"
        Action    = "kms:Decrypt"
        Resource  = module.state_key.arn
        Condition = { StringEquals = { "kms:ViaService" = "s3.${var.region}.amazonaws.com" } }
      },
      {
        Effect   = "Allow"
        Action   = ["kms:Encrypt", "kms:GenerateDataKey"]
        Resource = "arn:aws:kms:${each.value}:${var.account_id}:key/*"
        Condition = {
          StringEquals               = { "kms:ViaService" = "s3.${each.value}.amazonaws.com" }
          "ForAnyValue:StringEquals" = { "kms:ResourceAliases" = ["alias/fareline-state"] }
        }
      },
    ]
  })
}

resource "aws_s3_bucket_replication_configuration" "state" {
  for_each = local.replicas

  bucket = module.state.name
  role   = aws_iam_role.replication[each.key].arn

  rule {
    id     = "all"
    status = "Enabled"
    filter {}

    # A lock that was let go must not stay in the copy.
    delete_marker_replication {
      status = "Enabled"
    }

    source_selection_criteria {
      sse_kms_encrypted_objects {
        status = "Enabled"
      }
    }

    destination {
      bucket = "arn:aws:s3:::${local.replica[each.key]}"

      encryption_configuration {
        replica_kms_key_id = local.replica_key[each.key]
      }
    }
  }

  depends_on = [aws_iam_role_policy.replication]
}
