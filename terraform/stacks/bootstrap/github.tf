# A workflow proves who it is by GitHub's token for that run; no key of ours is stored there.
locals {
  github = { for name, github in { github = var.github } : name => github if github != null }
}

resource "aws_iam_openid_connect_provider" "github" {
  for_each = local.github

  url            = "https://token.actions.githubusercontent.com"
  client_id_list = ["sts.amazonaws.com"]
}

resource "aws_iam_role" "github_push" {
  for_each = local.github

  name        = "fareline-github-push"
  description = "Pushes images and packages and signs them, for one branch of one repository"

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Federated = aws_iam_openid_connect_provider.github[each.key].arn }
      Action    = "sts:AssumeRoleWithWebIdentity"
      Condition = { StringEquals = {
        "token.actions.githubusercontent.com:aud" = "sts.amazonaws.com"
        "token.actions.githubusercontent.com:sub" = "repo:${each.value.repository}:ref:${each.value.ref}"
      } }
    }]
  })
}

resource "aws_iam_role_policy" "github_push" {
  for_each = local.github

  name = "push"
  role = aws_iam_role.github_push[each.key].id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = "ecr:GetAuthorizationToken"
        Resource = "*" # A token is for the registry; what it opens is said below.
      },
      {
        Effect = "Allow"
        Action = [
          "ecr:BatchCheckLayerAvailability", "ecr:BatchGetImage", "ecr:CompleteLayerUpload", "ecr:DescribeImages",
          "ecr:GetDownloadUrlForLayer", "ecr:InitiateLayerUpload", "ecr:PutImage", "ecr:UploadLayerPart",
        ]
        Resource = "arn:aws:ecr:${var.region}:${var.account_id}:repository/fareline/*"
      },
      {
        Effect    = "Allow"
        Action    = ["kms:DescribeKey", "kms:GetPublicKey", "kms:Sign"]
        Resource  = "arn:aws:kms:${var.region}:${var.account_id}:key/*"
        Condition = { "ForAnyValue:StringEquals" = { "kms:ResourceAliases" = ["alias/fareline-signing"] } }
      },
      {
        Effect    = "Allow"
        Action    = ["s3:GetObject", "s3:PutObject"]
        Resource  = "arn:aws:s3:::fareline-packages-${var.account_id}*/rotation/*"
        Condition = { StringEquals = { "aws:ResourceAccount" = var.account_id } }
      },
      {
        # Who may not list is not told that there is no such package, but that he may not know.
        Effect    = "Allow"
        Action    = "s3:ListBucket"
        Resource  = "arn:aws:s3:::fareline-packages-${var.account_id}*"
        Condition = { StringEquals = { "aws:ResourceAccount" = var.account_id } }
      },
      {
        Effect   = "Allow"
        Action   = ["kms:Decrypt", "kms:GenerateDataKey"]
        Resource = "arn:aws:kms:*:${var.account_id}:key/*"
        Condition = {
          StringLike                 = { "kms:ViaService" = "s3.*.amazonaws.com" }
          "ForAnyValue:StringEquals" = { "kms:ResourceAliases" = ["alias/fareline-packages"] }
        }
      },
    ]
  })
}
