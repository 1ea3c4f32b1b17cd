# What plans and applies, and what builds and pushes: in the account of delivery alone.
locals {
  delivery_roles = {
    for name, role in {
      fareline-atlantis = {
        description     = "Takes the roles of Terraform in all accounts"
        namespace       = "atlantis"
        service_account = "atlantis"
        policy          = jsonencode({ Version = "2012-10-17", Statement = local.atlantis_statements })
      }
      fareline-jenkins-push = {
        description     = "Pushes images and packages and signs them"
        namespace       = "jenkins"
        service_account = "agent"
        policy          = jsonencode({ Version = "2012-10-17", Statement = local.push_statements })
      }
    } : name => role if length(var.terraform_accounts) > 0
  }

  # The external id is the environment's name: whoever means dev and writes prod's account is refused.
  atlantis_statements = [
    for environment, account in var.terraform_accounts : {
      Effect    = "Allow"
      Action    = ["sts:AssumeRole"]
      Resource  = [for role in ["plan", "apply"] : "arn:aws:iam::${account}:role/fareline-terraform-${role}"]
      Condition = { StringEquals = { "sts:ExternalId" = environment } }
    }
  ]

  push_statements = [
    {
      Effect = "Allow"
      Action = ["ecr:GetAuthorizationToken"]
      # A token is for the whole registry; what may be done with it is said below.
      Resource = "*"
    },
    {
      Effect = "Allow"
      Action = [
        "ecr:BatchCheckLayerAvailability",
        "ecr:BatchGetImage",
        "ecr:CompleteLayerUpload",
        "ecr:DescribeImages",
        "ecr:GetDownloadUrlForLayer",
        "ecr:InitiateLayerUpload",
        "ecr:PutImage",
        "ecr:UploadLayerPart",
      ]
      Resource = "arn:aws:ecr:${var.region}:${var.account_id}:repository/fareline/*"
    },
    {
      Effect   = "Allow"
      Action   = ["kms:DescribeKey", "kms:GetPublicKey", "kms:Sign"]
      Resource = "arn:aws:kms:${var.region}:${var.account_id}:key/*"
      # The signing key is known by its alias, and has no other.
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
      Action    = ["s3:ListBucket"]
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
}
