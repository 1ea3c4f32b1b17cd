resource "aws_ecr_repository" "this" {
  for_each = var.repositories

  name = "fareline/${each.key}"
  # A tag says one image for ever; what runs is named by its digest besides.
  image_tag_mutability = "IMMUTABLE"

  encryption_configuration {
    encryption_type = "KMS"
    kms_key         = var.key_arn
  }

  image_scanning_configuration {
    scan_on_push = true
  }

  lifecycle {
    prevent_destroy = true
  }
}

# By age and never by number: a busy day must not push out what production runs. A signature is an image with a tag, as old as
# what it signs.
resource "aws_ecr_lifecycle_policy" "this" {
  for_each = aws_ecr_repository.this

  repository = each.value.name
  policy = jsonencode({
    rules = [
      {
        rulePriority = 1
        description  = "What lost its tag, or never had one"
        selection    = { tagStatus = "untagged", countType = "sinceImagePushed", countUnit = "days", countNumber = 14 }
        action       = { type = "expire" }
      },
      {
        rulePriority = 2
        description  = "What nobody goes back to"
        selection = {
          tagStatus      = "tagged"
          tagPatternList = ["*"]
          countType      = "sinceImagePushed"
          countUnit      = "days"
          countNumber    = var.keep_days
        }
        action = { type = "expire" }
      },
    ]
  })
}

# Where images are pushed, they are passed on as they are: the digest stays the same.
resource "aws_ecr_replication_configuration" "this" {
  count = length(var.destinations) > 0 ? 1 : 0

  replication_configuration {
    rule {
      dynamic "destination" {
        for_each = var.destinations

        content {
          registry_id = destination.value.account_id
          region      = destination.value.region
        }
      }

      repository_filter {
        filter      = "fareline/"
        filter_type = "PREFIX_MATCH"
      }
    }
  }
}

# Where images arrive, one account may send them, into repositories that are here already: one that replication made itself would
# have none of the settings above.
resource "aws_ecr_registry_policy" "this" {
  count = var.source_account_id == null ? 0 : 1

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Sid       = "ImagesFromDelivery"
      Effect    = "Allow"
      Principal = { AWS = "arn:aws:iam::${var.source_account_id}:root" }
      Action    = ["ecr:ReplicateImage"]
      Resource  = "arn:aws:ecr:${var.region}:${var.account_id}:repository/fareline/*"
    }]
  })
}
